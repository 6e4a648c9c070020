import { describe, expect, it } from 'vitest';
import { newsroom, SETTINGS, sarika } from '../newsroom.js';

describe('sarika date', () => {
  it('gives the official forms of a day', async () => {
    const root = await newsroom({});
    const { code, stdout, stderr } = await sarika(['date', '2022-01-21'], { cwd: root });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២\nថ្ងៃសុក្រ ៤រោច ខែបុស្ស ឆ្នាំឆ្លូវ ត្រីស័ក ព.ស.២៥៦៥ ត្រូវនឹងថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២\n');
  });

  it('gives one JSON object a date', async () => {
    const root = await newsroom({});
    const { stdout } = await sarika(['date', '--json', 'ថ្ងៃសុក្រ ទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤'], { cwd: root });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      iso: '2024-11-08',
      solar: 'ថ្ងៃសុក្រ ទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤',
      lunar: { day: 8, phase: 'កើត', month: 'កត្តិក', animal: 'រោង', sak: 'ឆស័ក', be: 2568 },
      text: 'ថ្ងៃសុក្រ ៨កើត ខែកត្តិក ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨ ត្រូវនឹងថ្ងៃទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤',
    });
    expect(stdout.trimEnd()).not.toContain('\n');
  });

  it('reads one date a line, goes on behind faults, and says where each stands', async () => {
    const root = await newsroom({});
    const input = '2024-04-13\n\n  soon\n2022-02-30\nថ្ងៃពុធ ទី២១ ខែមករា ឆ្នាំ២០២២\r\n2024-05-23';
    const { code, stdout, stderr } = await sarika(['date', '-', '--lang', 'en'], { cwd: root, input });
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'ថ្ងៃសៅរ៍ ៥កើត ខែចេត្រ ឆ្នាំរោង បញ្ចស័ក ព.ស.២៥៦៧ ត្រូវនឹងថ្ងៃទី១៣ ខែមេសា ឆ្នាំ២០២៤',
      'ថ្ងៃព្រហស្បតិ៍ ១រោច ខែពិសាខ ឆ្នាំរោង ឆស័ក ព.ស.២៥៦៨ ត្រូវនឹងថ្ងៃទី២៣ ខែឧសភា ឆ្នាំ២០២៤',
    ]);
    expect(stderr.split('\n').filter((line) => line.startsWith('-:'))).toEqual([
      '-:3:3 error date-unreadable',
      '-:4:1 error date-impossible',
      '-:5:1 error weekday-mismatch',
    ]);
  });

  it('refuses text that is not UTF-8 with its place, behind the dates that stand before it', async () => {
    const root = await newsroom({});
    for (const [bad, offset] of [
      ['\xFF\n', 11],
      ['2022-01-22\xE1\x9E', 21],
    ] as const) {
      const input = Buffer.concat([Buffer.from('2022-01-21\n'), Buffer.from(bad, 'latin1')]);
      const { code, stdout, stderr } = await sarika(['date', '-', '--lang', 'en'], { cwd: root, input });
      expect([code, stdout.split('\n').length]).toEqual([1, 2]);
      expect(stderr).toContain(`byte offset ${offset}`);
    }
  });

  it('takes day, month and year in numbers, and many lines that are no dates', async () => {
    const root = await newsroom({});
    expect(JSON.parse((await sarika(['date', '--json', '21/01/2022'], { cwd: root })).stdout).iso).toBe('2022-01-21');
    const { code, stderr } = await sarika(['date', '-'], { cwd: root, input: 'soon\r\n'.repeat(5000) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^-:5000:1 /m);
  });

  it('takes an instant to the newsroom’s zone', async () => {
    const here = await newsroom({});
    const there = await newsroom({ 'sarika.yaml': `${SETTINGS}timeZone: America/New_York\n` });
    const iso = async (cwd: string) => JSON.parse((await sarika(['date', '--json', '2022-01-20T20:00:00Z'], { cwd })).stdout).iso;
    expect([await iso(here), await iso(there)]).toEqual(['2022-01-21', '2022-01-20']);
  });

  it('has no lunar date before 1900, and today’s without an argument', async () => {
    const root = await newsroom({});
    const { code, stdout } = await sarika(['date', '--json', '1875-06-01'], { cwd: root });
    expect([code, JSON.parse(stdout).lunar]).toEqual([0, null]);
    const today = await sarika(['date', '--json'], { cwd: root });
    expect(JSON.parse(today.stdout).lunar).not.toBeNull();
  });

  it.each(['yesterday', '2022-13-01', ''])('cannot read %j', async (text) => {
    const root = await newsroom({});
    expect(await sarika(['date', text], { cwd: root })).toMatchObject({ code: 1, stdout: '' });
  });
});
