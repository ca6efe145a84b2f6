import {
  type Aggregation,
  auto,
  bwa,
  dawidSkene,
  ebcc,
  glad,
  ibcc,
  kos,
  type Labels,
  mace,
  majorityVote,
  mMsr,
  oneCoinDawidSkene,
  spectralStart,
  wawa,
  zeroBasedSkill,
} from '@kempelen/aggregation'

/** Every categorical method, as it is when nothing is said, and some of its forms. */
export const methods: Record<string, (labels: Labels) => Aggregation> = {
  MajorityVote: majorityVote,
  Wawa: wawa,
  ZBS: zeroBasedSkill,
  DawidSkene: dawidSkene,
  'DawidSkene, ML': (labels) => dawidSkene(labels, { prior: 'none' }),
  'DawidSkene, hierarchical': (labels) => dawidSkene(labels, { prior: 'hierarchical' }),
  'DawidSkene, spectral start': (labels) => dawidSkene(labels, { start: spectralStart(labels) }),
  OneCoinDawidSkene: oneCoinDawidSkene,
  IBCC: ibcc,
  EBCC: ebcc,
  BWA: bwa,
  GLAD: glad,
  MACE: mace,
  'MACE, EM': (labels) => mace(labels, { inference: 'em' }),
  KOS: kos,
  'M-MSR': mMsr,
  auto,
}

/**
 * Published accuracies to hold or beat on the same sets. The 0.900 of counting on weather_cf is not among them: it gives
 * every tie to the first class, and with ties split counting is right in 0.8822 of the tasks.
 */
export const published: Record<string, Record<string, number>> = {
  bluebird: { DawidSkene: 0.889 },
  rte: { DawidSkene: 0.9275 },
  d_possent: { DawidSkene: 0.96 },
  dog: { DawidSkene: 0.8426 },
  web: { MACE: 0.8296 },
  weather_cf: { DawidSkene: 0.88 },
  zencrowd_us: { EBCC: 0.9123 },
  zencrowd_in: { OneCoinDawidSkene: 0.7926 },
  sentiment_pol: { BWA: 0.917 },
  music_genre: { ZBS: 0.8 },
  labelme: { DawidSkene: 0.792 },
  barzan: { DawidSkene: 0.709 },
}
