/** Words that end in ៈ (yuukaleapintu) and go on in a compound: a sign in its place stands before a letter. */
export const YUUKALEAPINTU_WORDS = ['គណ', 'ធុរ', 'សិល្ប', 'សម្ភារ', 'លក្ខណ', 'អាជីវ', 'ឥស្សរ', 'វិជ្ជាជីវ'] as const;
/** Words that end in ះ (reahmuk); without it they are no words. */
export const REAHMUK_WORDS = ['នេ', 'ព្រ', 'ឈ្មោ', 'ទាំងនេ', 'ទាំងនោ', 'ដូច្នេ', 'ដូច្នោ', 'ផ្ទ', 'ជម្រ', 'ប៉ុណ្ណេ', 'ប៉ុណ្ណោ'] as const;
