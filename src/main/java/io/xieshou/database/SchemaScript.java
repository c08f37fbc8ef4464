package io.xieshou.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema {@code public} as SQL that makes it anew, read from the catalog: so the tables made by ledgers come back just as those made by migrations. In two
 * parts, because rows go in faster, and in any order, before there are indexes, foreign keys and triggers.
 *
 * @param before makes extensions, types, functions, sequences and bare tables
 * @param after sets sequences and makes constraints, indexes, views, triggers, comments
 */
record SchemaScript(String before, String after) {

    private static final List<String> BEFORE = List.of("""
            select format('create extension if not exists %I', extname)
            from pg_extension
            where extname <> 'plpgsql'
            order by oid
            """, """
            select format('create type public.%I as enum (%s)', typname,
                string_agg(quote_literal(enumlabel), ', ' order by enumsortorder))
            from pg_type
            join pg_enum on enumtypid = pg_type.oid
            where typnamespace = 'public'::regnamespace
            group by pg_type.oid, typname
            order by pg_type.oid
            """, """
            select pg_get_functiondef(oid)
            from pg_proc
            where pronamespace = 'public'::regnamespace
                and prokind in ('f', 'p')
                and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
            order by oid
            """, """
            select format('create sequence public.%I as %s increment %s minvalue %s maxvalue %s start %s cache %s%s',
                relname, seqtypid::regtype, seqincrement, seqmin, seqmax, seqstart, seqcache,
                case when seqcycle then ' cycle' else '' end)
            from pg_sequence
            join pg_class on pg_class.oid = seqrelid
            where relnamespace = 'public'::regnamespace
                and not exists (select from pg_depend where objid = seqrelid and deptype = 'i')
            order by relname
            """, """
            select format('create %s table public.%I (%s)%s',
                case relpersistence when 'u' then 'unlogged' else '' end,
                relname,
                string_agg(
                    format('%I %s', attname, format_type(atttypid, atttypmod))
                        || case when attcollation <> typcollation then ' collate ' || attcollation::regcollation else '' end
                        || case
                            when attidentity <> '' then format(' generated %s as identity (sequence name %s)',
                                case attidentity when 'a' then 'always' else 'by default' end,
                                pg_get_serial_sequence(format('public.%I', relname), attname))
                            when attgenerated = 's' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
                            when attgenerated = 'v' then format(' generated always as (%s) virtual', pg_get_expr(adbin, adrelid))
                            when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid)
                            else '' end
                        || case when attnotnull then ' not null' else '' end,
                    ', ' order by attnum),
                case when reloptions is null then '' else format(' with (%s)', array_to_string(reloptions, ', ')) end)
            from pg_class
            left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
            left join pg_type on pg_type.oid = atttypid
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where relnamespace = 'public'::regnamespace and relkind = 'r'
            group by pg_class.oid
            order by relname
            """);

    private static final List<String> AFTER = List.of("""
            select format('select setval(%L, %s, %L)', format('public.%I', sequencename),
                coalesce(last_value, start_value), last_value is not null)
            from pg_sequences
            where schemaname = 'public'
            order by sequencename
            """, """
            select format('alter sequence %s owned by %s.%I', objid::regclass, refobjid::regclass, attname)
            from pg_depend
            join pg_class on pg_class.oid = objid and relkind = 'S' and relnamespace = 'public'::regnamespace
            join pg_attribute on attrelid = refobjid and attnum = refobjsubid
            where pg_depend.deptype = 'a' and classid = 'pg_class'::regclass
            order by 1
            """, """
            select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('p', 'u', 'x', 'c')
            order by conrelid::regclass::text, contype = 'c', conname
            """, """
            select pg_get_indexdef(indexrelid)
            from pg_index
            join pg_class on pg_class.oid = indexrelid
            where relnamespace = 'public'::regnamespace
                and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
            order by indexrelid
            """, """
            select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where connamespace = 'public'::regnamespace and contype = 'f'
            order by conrelid::regclass::text, conname
            """, """
            select format('create view %s as %s', oid::regclass, rtrim(pg_get_viewdef(oid), ';'))
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'v'
            order by oid
            """, """
            select pg_get_triggerdef(pg_trigger.oid)
            from pg_trigger
            join pg_class on pg_class.oid = tgrelid
            where relnamespace = 'public'::regnamespace and not tgisinternal
            order by pg_trigger.oid
            """, """
            select pg_get_statisticsobjdef(oid)
            from pg_statistic_ext
            where stxnamespace = 'public'::regnamespace
            order by oid
            """, """
            select case when objsubid = 0
                then format('comment on %s %s is %L', case relkind when 'v' then 'view' else 'table' end, objoid::regclass, description)
                else format('comment on column %s.%I is %L', objoid::regclass, attname, description) end
            from pg_description
            join pg_class on pg_class.oid = objoid and relkind in ('r', 'v') and relnamespace = 'public'::regnamespace
            left join pg_attribute on attrelid = objoid and attnum = objsubid and objsubid > 0
            where classoid = 'pg_class'::regclass
            order by 1
            """);

    /** What the script cannot say; a backup that would lose it is not made. */
    private static final String UNKNOWN = """
            select format('%s (relkind %s)', oid::regclass, relkind)
            from pg_class
            where relnamespace = 'public'::regnamespace
                and (relkind in ('m', 'p', 'f', 'c') or relispartition or relrowsecurity or relhassubclass)
            union all
            select format('%s (typtype %s)', oid::regtype, typtype)
            from pg_type
            where typnamespace = 'public'::regnamespace and typtype in ('d', 'r')
                and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')
            """;

    /** Reads the catalog; the connection's search path must be empty, so that every name is written in full. */
    static SchemaScript read(Connection connection) throws SQLException {
        var unknown = statements(connection, UNKNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("A backup cannot hold these objects yet: " + String.join(", ", unknown));
        }
        return new SchemaScript(script(connection, BEFORE), script(connection, AFTER));
    }

    private static String script(Connection connection, List<String> queries) throws SQLException {
        var script = new StringBuilder();
        for (var query : queries) {
            statements(connection, query)
                    .forEach(statement -> script.append(statement).append(";\n"));
        }
        return script.toString();
    }

    private static List<String> statements(Connection connection, String query) throws SQLException {
        var statements = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }
}
