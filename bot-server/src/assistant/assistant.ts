import type { Config } from '../config.ts';
import { guideCatalogue } from '../guides/guide-catalogue.ts';
import type { Parts } from '../parts.ts';
import { askModel, type ModelCall } from './ask-model.ts';
import { guideShelves, type GuideShelf, type Reader } from './guide-shelf.ts';
import { carefulModel, type GuideModel } from './guide-model.ts';

/** What answers questions in chat; one for each process. */
export interface Assistant {
  shelfFor: (reader: Reader) => GuideShelf;
  /** Only where a language model is configured. */
  model?: GuideModel;
}

/** The assistant over the catalogue the settings name, with a language model where they name one. */
export function createAssistant({ config, clock, log }: Pick<Parts, 'config' | 'clock' | 'log'>): Assistant {
  const catalogue = guideCatalogue(config.GUIDES_DIR);
  const call = modelCall(config);
  const shelfFor = guideShelves(catalogue);
  if (call === undefined) return { shelfFor };
  return { shelfFor, model: carefulModel(call, [...catalogue.guides.values()], { clock, log }) };
}

function modelCall(config: Config): ModelCall | undefined {
  const { ASSISTANT_MODEL_URL: url, ASSISTANT_MODEL_NAME: name, ASSISTANT_MODEL_KEY: key } = config;
  return url === undefined || name === undefined ? undefined : askModel({ url, name, key });
}
