/** What the booklet says beside the words of the wall, in English; what is said of the subject comes from the exhibition. Its keys, and their places to fill (`{n}`), are those of every language. */
export const handoutEn = {
  contents: 'Contents',
  timeline: 'Timeline',
  'sources-list': 'Sources',
  credits: 'About this booklet',
  version: 'Exhibition version {n}',
  'guide-notes': 'Guide’s notes',
  'review-copy': 'Sign-off copy',
  'every-text': 'Texts of the exhibition',
  remarks: 'Remarks',
  reviewed: 'Reviewed {date}',
  'not-reviewed': 'Not yet reviewed',
  approved: 'Approved',
  'approved-changed': 'Approved with changes',
  refused: 'Not approved',
  signature: 'Signature',
  'signed-on': 'Date',
  'picture-text': 'Picture described',
  labels: 'Words in the picture',
  invitation: 'Waiting screen',
  'take-away-text': 'Text of the code',
};

export type BookletWord = keyof typeof handoutEn;
