/** Numbers that Zalo counts by day or month, and what was uploaded. */
export type Ledger = {
  /** Consultation messages taken from the package, by month `YYYY-MM`. */
  packageMessages: Record<string, number>;
  uploads: Record<
    string,
    { kind: 'image' | 'gif' | 'file'; at: number; name: string; type: string; size: number }
  >;
  uploadsOfMonth: Record<string, number>;
  zbsOfDay: Record<string, number>;
  zbsSent: Record<string, { phone: string; at: number }>;
  miniAppOfDay: Record<string, number>;
  miniAppOfPerson: Record<string, string>;
  miniAppNotices: { userIdByApp: string; templateId: string; templateData: unknown; at: number }[];
  botWebhook: { url: string; secretToken: string } | null;
  botMessages: Record<string, { messageId: string; from: 'user' | 'bot'; text: string; at: number }[]>;
};

export const emptyLedger = (): Ledger => ({
  packageMessages: {},
  uploads: {},
  uploadsOfMonth: {},
  zbsOfDay: {},
  zbsSent: {},
  miniAppOfDay: {},
  miniAppOfPerson: {},
  miniAppNotices: [],
  botWebhook: null,
  botMessages: {},
});
