import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useAccount } from '../../shared/account.ts'
import { operationQuery } from '../../shared/api.ts'
import { monthInWords } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { fileOfRequester } from '../../shared/requester.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Statement.module.css'
import { StatementTable } from './StatementTable.tsx'
import { timeZone } from './time-zone.ts'

const route = getRouteApi('/requester/shell/money/$month')

/** A month of money: what there was, what came and went, what was left. Made to be printed, too. */
export function StatementPage() {
  const { month } = route.useParams()
  const statement = useQuery(operationQuery('GetStatement', { Month: month, TimeZone: timeZone }))
  const account = useAccount()
  const requester = account.state === 'signed-in' ? account.account : undefined
  return (
    <Page
      title={t`Statement of ${monthInWords(month)}`}
      lead={
        requester && (
          <span dir="auto">
            {requester.RequesterName} <span className="mono">{requester.RequesterId}</span>
          </span>
        )
      }
      aside={
        <div className={styles.buttons}>
          <Button
            component="a"
            href={fileOfRequester('/v1/transfers.csv', { Month: month, TimeZone: timeZone })}
            download
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.75} />}
          >
            <Trans>Download movements</Trans>
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.75} />}
            onClick={() => window.print()}
          >
            <Trans>Print the statement</Trans>
          </Button>
        </div>
      }
    >
      {statement.error && <Problem error={statement.error} retry={() => void statement.refetch()} />}
      {statement.isPending && <Waiting rows={5} height={28} />}
      {statement.data && <StatementTable statement={statement.data.Statement} />}
    </Page>
  )
}
