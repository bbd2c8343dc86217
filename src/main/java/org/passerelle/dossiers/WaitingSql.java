package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statement that finds what waits for a reader: one part for each way in which something can, each read in the order of
 * the list by an index of its own (V116) and no further than the page, then put together; or from what a search finds (V138).
 */
final class WaitingSql {

    /** When it falls due, what has no deadline last; written as the indexes have it. */
    static final String DUE = "coalesce(w.due, '9999-01-01 00:00:00+00'::timestamptz)";

    /** Past its deadline, as {@link WorkItem#isLate}. */
    static final String LATE = DUE + " <= :now";

    static final String ORDER = " order by " + DUE + ", w.since, w.task_id";

    /** Nothing of a dossier that a conflict of interest closes. */
    private static final String OPEN = " and (w.dossier_id is null or w.dossier_id not in (select id from closed))";

    private static final String CLOSED =
            "with closed as materialized (select passerelle.closed_to(:closedTo, :today) as id)";

    /** Filter of a search: the words stand in each row. */
    static final String FOUND_HERE = " and w.words like :pattern";

    private static final String FOUND =
            ", found as materialized (select * from passerelle.tasks_worded(:ways, :pattern))";

    private static final String LIST = " from passerelle.worklist w where ";

    /** Where everything is counted, an index is read for each name, however much waits under it. */
    private static final String NAMES = "unnest(array[:staff]::text[])";

    private static final String REPLACED = "w.person_id = one and w.awaited = 'CASE_OFFICER' and one <> :me";

    private final int names;
    private final boolean applicant;
    private final boolean all;
    private final boolean opinionsInHand;
    private final boolean worded;
    private final boolean unseen;

    /**
     * @param names how many roles of the service and bodies it is awaited under, each in a part of its own: how much waits under
     *     one says nothing of another
     * @param applicant whether something can wait for its organisation
     * @param all whether what waits for any officer is meant
     * @param opinionsInHand whether only opinions are meant, then whoever of the body has them in hand
     * @param worded whether the reading starts from what a search finds, instead of meeting it on the way through the list
     * @param unseen whether something waits for an officer who is away and is closed to the one who stands in
     */
    WaitingSql(int names, boolean applicant, boolean all, boolean opinionsInHand, boolean worded, boolean unseen) {
        this.names = names;
        this.applicant = applicant;
        this.all = all;
        this.opinionsInHand = opinionsInHand;
        this.worded = worded;
        this.unseen = unseen;
    }

    /** Parameter for one of its names. */
    static String name(int number) {
        return "name" + number;
    }

    /** Lines of a page; {@code filters} begin with {@code and}. */
    String page(String filters) {
        return lines(filters, ":size", "");
    }

    /** The lines of a page that a search finds among the first {@code :glanced} of the list. */
    String glance(String filters) {
        return lines(filters, ":glanced", " where true" + FOUND_HERE);
    }

    private String lines(String filters, String read, String of) {
        String limited = filters + ORDER + " limit " + read;
        return CLOSED + (worded ? FOUND : "") + ", waiting as (select * from (" + together("w.*", limited) + ") w"
                + ORDER
                + " limit " + read + ")"
                + " select w.*, c.code, d.number, coalesce(d.title, c.definition->'title'->>'fr', c.code) as title,"
                + " coalesce(o.name, '') as lead_name, p.name as person_name from waiting w"
                + " join passerelle.call c on c.id = w.call_id"
                + " left join passerelle.dossier d on d.id = w.dossier_id"
                + " left join passerelle.organisation o on o.id = d.lead_id"
                + " left join passerelle.person p on p.id = w.person_id" + of + ORDER + " limit :size";
    }

    String count() {
        return CLOSED + " select count(*) from (" + together("w.task_id", "") + ") waiting";
    }

    /** Parts that have no line in common. */
    private String together(String columns, String rest) {
        String elsewhere = worded ? FOUND_HERE + rest : rest;
        List<String> parts = new ArrayList<>();
        parts.add(part(columns, LIST, "w.stand_in = :me" + (names > 0 ? notElsewhere() : ""), elsewhere));
        String whose = opinionsInHand ? "w.kind = 'GIVE_OPINION'" : "w.person_id is null";
        if (rest.isEmpty() && names > 0) {
            parts.add(each(NAMES, columns, "w.awaited = one and " + whose, rest));
        } else {
            for (int i = 0; i < names; i++) {
                parts.add(part(columns, from(), "w.awaited = :" + name(i) + " and " + whose, rest));
            }
        }
        if (names > 0 && !opinionsInHand) {
            parts.add(part(columns, from(), "w.person_id = :me and w.awaited in (:staff)", rest));
            parts.add(
                    all
                            ? part(columns, from(), "w.awaited = 'CASE_OFFICER' and w.person_id <> :me", rest)
                            : each("unnest(:replaced::uuid[])", columns, REPLACED, rest));
            if (unseen && !all) {
                String which = "w.task_id = any (:unseen) and w.person_id <> all (:replaced)";
                parts.add(part(columns, LIST, which, elsewhere));
            }
        }
        if (applicant) {
            String own =
                    "w.dossier_id in (select id from passerelle.dossier where lead_id = :organisation) and w.awaited"
                            + " in (:applicant) and (w.person_id is null or w.person_id = :me)";
            parts.add("select " + columns + LIST + own + elsewhere);
        }
        return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(" union all "));
    }

    /** What the reader may do in the place of somebody else, and has on its list for no other reason. */
    private String notElsewhere() {
        return opinionsInHand
                ? " and w.awaited not in (:staff)"
                : " and (w.awaited not in (:staff) or (w.person_id <> :me and (w.awaited <> 'CASE_OFFICER'"
                        + (all ? "" : " or w.person_id <> all (:replaced)") + ")))";
    }

    private static String part(String columns, String from, String which, String rest) {
        return "select " + columns + from + which + OPEN + rest;
    }

    private String each(String values, String columns, String which, String rest) {
        return "select x.* from " + values + " one cross join lateral (" + part(columns, from(), which, rest) + ") x";
    }

    private String from() {
        return worded ? " from found w where " : LIST;
    }
}
