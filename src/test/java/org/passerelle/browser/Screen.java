package org.passerelle.browser;

import java.util.List;

/**
 * A page that somebody opens in the demo.
 *
 * @param name of its reviewed outline and its pictures
 * @param login who opens it; empty for a passer-by
 * @param path where it is
 */
record Screen(String name, String login, String path) {

    /** Every page, by reader. A new page stands here, or no check looks at it. */
    static List<Screen> all() {
        return List.of(
                passerBy("home", ""),
                passerBy("call-open", "calls/AAP-2027-CLI"),
                passerBy("call-results", "calls/AAP-2027-MAR-SAN"),
                passerBy("about", "about"),
                passerBy("accessibility", "accessibility"),
                passerBy("legal", "legal"),
                passerBy("login", "login"),
                passerBy("forgotten", "forgotten"),
                passerBy("not-found", "calls/NOWHERE"),
                new Screen("officer-worklist", "instruction", "worklist"),
                new Screen("officer-dossiers", "instruction", "dossiers"),
                new Screen("officer-dossier", "instruction", "dossiers/DOS-2027-0001"),
                new Screen("officer-admissibility", "instruction", "dossiers/DOS-2027-0014/admissibility"),
                new Screen("officer-reviewers", "instruction", "dossiers/DOS-2027-0004/reviewers"),
                new Screen("officer-calls", "instruction", "manage/calls"),
                new Screen("manager-call", "responsable.appel", "manage/calls/AAP-2027-CLI"),
                new Screen("manager-copy", "responsable.appel", "manage/calls/new?from=AAP-2027-GEN3"),
                new Screen("secretary-committee", "secretariat", "committee"),
                new Screen("secretary-ranking", "secretariat", "committee/AAP-2027-GEN3"),
                new Screen("chair-session", "presidence", "committee/AAP-2027-PAT"),
                new Screen("signatory-decisions", "ordonnateur", "decisions"),
                new Screen("signatory-call", "ordonnateur", "decisions/AAP-2027-JEU-XI"),
                new Screen("auditor-dossier", "audit", "dossiers/DOS-2027-0009"),
                new Screen("admin-people", "admin", "admin/people"),
                new Screen("account", "instruction", "account"));
    }

    private static Screen passerBy(String name, String path) {
        return new Screen(name, "", path);
    }

    /** The page, opened by whom it is for. */
    Visit open(Visit visit) {
        return (login.isEmpty() ? visit : visit.as(login)).at(path);
    }

    @Override
    public String toString() {
        return name;
    }
}
