/** What a block of an article's text is: `::: note` … `:::`. */
export type BlockKind = 'note' | 'warning' | 'contact' | 'address' | 'boilerplate';

/** The words that open a block, each with its Khmer name. */
export const BLOCK_WORDS: Readonly<Record<string, BlockKind>> = {
  note: 'note',
  warning: 'warning',
  contact: 'contact',
  address: 'address',
  boilerplate: 'boilerplate',
  ចំណាំ: 'note',
  ប្រយ័ត្ន: 'warning',
  ទំនាក់ទំនង: 'contact',
  អាសយដ្ឋាន: 'address',
  អំពីស្ថាប័ន: 'boilerplate',
};
