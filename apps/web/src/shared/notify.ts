import type { NotificationData } from '@mantine/notifications'

/** Shows a short notice. What it is drawn with comes with the first one, since the first page must not wait for it. */
export function notify(notice: NotificationData): void {
  void import('@mantine/notifications').then(({ notifications }) => notifications.show(notice))
}
