import type { Database } from './database.ts'

/**
 * The schema as text, in one order whatever the order of migrations: tables with their kind, columns, constraints and
 * indexes. It is committed as `schema.sql`, so that a change of the schema is read where it is reviewed.
 */
export async function describeSchema(database: Database): Promise<string> {
  const { rows } = await database.pool.query<{ text: string }>(`
    select format(E'-- %s\\ncreate table %s.%s (\\n%s\\n);\\n%s', coalesce(obj_description(c.oid), 'better-auth'), n.nspname, quote_ident(c.relname),
      (select string_agg(line, E',\\n') from (
         select format('  %s %s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
           case when a.attnotnull then ' not null' else '' end,
           case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
             when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
         from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         union all
         select format('  constraint %s %s', quote_ident(k.conname), pg_get_constraintdef(k.oid))
         from (select * from pg_constraint where conrelid = c.oid and contype <> 'n' order by conname) k
       ) lines),
      coalesce((select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by pg_get_indexdef(i.indexrelid))
        from pg_index i where i.indrelid = c.oid
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)), '')) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'auth')
    order by n.nspname, c.relname`)
  return `-- Written by \`npm run schema\` from the migrations; change those.\n\n${rows.map((row) => row.text.trim()).join('\n\n')}\n`
}
