/** What every screen of a headset is given by the visit it belongs to. */
export type Ways = {
  /** False while another screen lies above: a hand-held reader then speaks to that one. */
  readonly listening: boolean;
  readonly sound: boolean;
  /** IANA zone of the place. */
  readonly zone: string;
  readonly onCall: () => void;
  readonly onFinish: () => void;
};
