package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statement that finds what waits for a reader: one part for each way in which something can, each read in the order of
 * the list by an index of its own (V116) and no further than the page, then put together.
 */
final class WaitingSql {

    /** When it falls due, what has no deadline last; written as the indexes have it. */
    static final String DUE = "coalesce(w.due, '9999-01-01 00:00:00+00'::timestamptz)";

    static final String ORDER = " order by " + DUE + ", w.since, w.task_id";

    /** Nothing of a dossier that a conflict of interest closes. */
    private static final String OPEN = " and (w.dossier_id is null or w.dossier_id not in (select id from closed))";

    private static final String CLOSED =
            "with closed as materialized (select passerelle.closed_to(:closedTo, :today) as id)";

    /** Further filter of a search that finds many dossiers: they are met on the way through the list. */
    static final String FOUND_HERE = " and w.words like :pattern";

    private static final String FOUND =
            "found as materialized (select w.* from passerelle.worklist w where w.dossier_id = any (:found) union all"
                    + " select w.* from passerelle.worklist w where w.dossier_id is null and w.words like :pattern)";

    private static final String NAMES = "unnest(array[:staff]::text[])";

    private static final String REPLACED = "w.person_id = one and w.awaited = 'CASE_OFFICER' and one <> :me";

    private final boolean staff;
    private final boolean applicant;
    private final boolean all;
    private final boolean opinionsInHand;
    private final boolean few;
    private final boolean unseen;

    /**
     * @param staff whether something can wait for one of its roles in the service or its bodies
     * @param applicant whether something can wait for its organisation
     * @param all whether what waits for any officer is meant
     * @param opinionsInHand whether opinions are meant that a colleague of the body has in hand
     * @param few whether the search found few dossiers, from which the reading then starts
     * @param unseen whether something waits for an officer who is away and is closed to the one who stands in
     */
    WaitingSql(boolean staff, boolean applicant, boolean all, boolean opinionsInHand, boolean few, boolean unseen) {
        this.staff = staff;
        this.applicant = applicant;
        this.all = all;
        this.opinionsInHand = opinionsInHand;
        this.few = few;
        this.unseen = unseen;
    }

    /** Lines of a page; {@code filters} begin with {@code and}. */
    String page(String filters) {
        String limited = filters + ORDER + " limit :size";
        return CLOSED + (few ? ", " + FOUND : "") + ", waiting as (" + together("w.*", limited) + ")"
                + " select w.*, c.code, d.number, coalesce(d.title, c.definition->'title'->>'fr', c.code) as title,"
                + " coalesce(o.name, '') as lead_name, p.name as person_name from waiting w"
                + " join passerelle.call c on c.id = w.call_id"
                + " left join passerelle.dossier d on d.id = w.dossier_id"
                + " left join passerelle.organisation o on o.id = d.lead_id"
                + " left join passerelle.person p on p.id = w.person_id" + ORDER + " limit :size";
    }

    String count() {
        return CLOSED + " select count(*) from (" + together("w.task_id", "") + ") waiting";
    }

    /** Parts that have no line in common. */
    private String together(String columns, String rest) {
        List<String> parts = new ArrayList<>();
        parts.add(part(columns, "w.stand_in = :me" + (staff ? notElsewhere() : ""), rest));
        if (staff) {
            parts.add(part(columns, "w.person_id = :me and w.awaited in (:staff)", rest));
            parts.add(each(NAMES, columns, "w.awaited = one and w.person_id is null", rest));
            parts.add(
                    all
                            ? part(columns, "w.awaited = 'CASE_OFFICER' and w.person_id <> :me", rest)
                            : each("unnest(:replaced::uuid[])", columns, REPLACED, rest));
            if (unseen && !all) {
                parts.add(part(columns, "w.task_id = any (:unseen) and w.person_id <> all (:replaced)", rest));
            }
        }
        if (opinionsInHand) {
            parts.add(each(NAMES, columns, "w.awaited = one and w.kind = 'GIVE_OPINION' and w.person_id <> :me", rest));
        }
        if (applicant) {
            String own =
                    "w.dossier_id in (select id from passerelle.dossier where lead_id = :organisation) and w.awaited"
                            + " in (:applicant) and (w.person_id is null or w.person_id = :me)";
            parts.add("select " + columns + from() + own + rest);
        }
        return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(" union all "));
    }

    /** What the reader may do in the place of somebody else, and has on its list for no other reason. */
    private String notElsewhere() {
        return " and (w.awaited not in (:staff) or (w.person_id <> :me and (w.awaited <> 'CASE_OFFICER'"
                + (all ? "" : " or w.person_id <> all (:replaced)") + ")))";
    }

    private String part(String columns, String which, String rest) {
        return "select " + columns + from() + which + OPEN + rest;
    }

    private String each(String values, String columns, String which, String rest) {
        return "select x.* from " + values + " one cross join lateral (" + part(columns, which, rest) + ") x";
    }

    private String from() {
        return " from " + (few ? "found" : "passerelle.worklist") + " w where ";
    }
}
