import type { HITLayout } from '@kempelen/protocol'
import type { HITLayoutRow } from '@kempelen/store'

export function presentHITLayout(layout: HITLayoutRow): HITLayout {
  return {
    HITLayoutId: layout.hitLayoutId,
    Name: layout.name,
    Language: layout.language,
    FrameHeight: layout.frameHeight,
    ParameterNames: layout.parameterNames,
    CreationTime: layout.createdAt,
  }
}
