import { MakePaper } from './make-paper.ts';
import { PapersController } from './papers.controller.ts';
import { EvidenceReader } from './evidence.reader.ts';
import { PapersReader } from './papers.reader.ts';

/** What an organisation prints, signs and hands on. */
export const PAPERS_PROVIDERS = [EvidenceReader, MakePaper, PapersReader];
export const PAPERS_CONTROLLERS = [PapersController];
