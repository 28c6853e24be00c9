/** Zalo says no: an application error with the code of the tables in server-api §1.3, §2.8, §6.4, §8.5. */
export class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** The document does not say what Zalo does here, so the simulator does not guess: HTTP 501 (server-api §10.14). */
export class NotStated extends Error {}

/** The control paths refuse with an ordinary HTTP status. */
export class ControlRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
