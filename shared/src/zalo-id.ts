/** How Zalo writes its ids of people: digits, 64 bits wide today. */
export const ZALO_ID_DIGITS = /^\d{1,32}$/;
