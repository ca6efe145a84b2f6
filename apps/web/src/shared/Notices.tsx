import { Notifications } from '@mantine/notifications'

/** Where short notices appear. */
export function Notices() {
  return <Notifications position="bottom-center" autoClose={4000} limit={5} />
}
