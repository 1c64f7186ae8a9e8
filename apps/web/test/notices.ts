/** The safety notice as the server gives it. */
export const aNotice = (more: object = {}) => ({
  __typename: 'SafetyNotice', version: '2026-01', publishedAt: '2026-01-01T00:00:00Z',
  texts: [
    { __typename: 'NoticeText', language: 'fr', direction: 'ltr', lines: ['Restez assis.', 'Au premier malaise, retirez le casque.'] },
    { __typename: 'NoticeText', language: 'en', direction: 'ltr', lines: ['Stay seated.', 'At the first discomfort, take the headset off.'] },
    { __typename: 'NoticeText', language: 'ar', direction: 'rtl', lines: ['ابقَ جالسًا.'] },
  ],
  ...more,
});
