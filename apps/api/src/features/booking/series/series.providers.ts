import { BookSeries } from './book-series.ts';
import { CancelSeries } from './cancel-series.ts';
import { DeskBooker } from './desk-booker.ts';
import { MoveSeries } from './move-series.ts';
import { PreviewSeries } from './preview-series.ts';
import { SeriesReader } from './series.reader.ts';
import { HeldSeriesResolver, SeriesOfBookingResolver, SeriesPreviewResolver, SeriesResolver } from './series.resolver.ts';
import { SeriesStore } from './series.store.ts';
import { SeriesWriting } from './series-writing.ts';

/** Everything that makes series. */
export const SERIES_PROVIDERS = [BookSeries, CancelSeries, DeskBooker, HeldSeriesResolver, MoveSeries, PreviewSeries, SeriesOfBookingResolver, SeriesPreviewResolver, SeriesReader, SeriesResolver, SeriesStore, SeriesWriting];
