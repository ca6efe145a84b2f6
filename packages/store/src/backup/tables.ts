import type { ClientBase } from 'pg'

/** A table that a backup holds, with the columns that are not worked out from others. */
export interface BackupTable {
  /** As SQL names it, and its file: `public.hit`. */
  readonly name: string
  readonly columns: readonly string[]
}

/** All tables but the list of migrations, each after those that its foreign keys name. */
export async function listBackupTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable & { needs: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(array_agg(distinct format('%I.%I', fn.nspname, fc.relname)), '{}') from pg_constraint k
       join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
       where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'auth') and (n.nspname, c.relname) <> ('public', 'migration')
    order by 1`)
  const ordered: (typeof rows)[number][] = []
  while (ordered.length < rows.length) {
    const ready = rows.filter(
      (table) =>
        !ordered.includes(table) && table.needs.every((name) => ordered.some((earlier) => earlier.name === name)),
    )
    if (ready.length === 0) throw new Error('Tables name each other in a circle, so no order of loading is right')
    ordered.push(...ready)
  }
  return ordered
}
