package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.PlainWords;
import org.passerelle.shared.Siret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code organisation}. */
@Repository
class OrganisationTable {

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Organisation organisation) {
        save(
                """
                insert into passerelle.organisation
                    (id, key, kind, level, name, country, postal_code, city, siret, region, insee_code, iban, fictional,
                    words)
                values (:id, :key, :kind, :level, :name, :country, :postalCode, :city, :siret, :region, :insee, :iban,
                    :fictional, :words)
                """,
                organisation);
    }

    int update(Organisation organisation) {
        return save(
                """
                update passerelle.organisation set key = :key, kind = :kind, level = :level, name = :name,
                    country = :country, postal_code = :postalCode, city = :city, siret = :siret, region = :region,
                    insee_code = :insee, iban = :iban, fictional = :fictional, words = :words
                where id = :id
                """,
                organisation);
    }

    private int save(String sql, Organisation organisation) {
        return jdbc.sql(sql)
                .param("id", organisation.id().value())
                .param("key", organisation.key())
                .param("kind", organisation.kind().name())
                .param(
                        "level",
                        organisation.level() == null
                                ? null
                                : organisation.level().name())
                .param("name", organisation.name())
                .param("country", organisation.country().value())
                .param("postalCode", organisation.postalCode())
                .param("city", organisation.city())
                .param(
                        "siret",
                        organisation.siret() == null
                                ? null
                                : organisation.siret().value())
                .param("region", organisation.region())
                .param("insee", organisation.inseeCode())
                .param("iban", organisation.iban())
                .param("fictional", organisation.fictional())
                .param("words", words(organisation))
                .update();
    }

    Optional<Organisation> byId(UUID id) {
        return one("id", id);
    }

    List<Organisation> byIds(Collection<OrganisationId> ids) {
        return jdbc.sql("select * from passerelle.organisation where id = any (:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(OrganisationTable::read)
                .list();
    }

    Optional<Organisation> byKey(String key) {
        return one("key", key);
    }

    Optional<Organisation> bySiret(String siret) {
        return one("siret", siret);
    }

    List<Organisation> search(String pattern, int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from passerelle.organisation where words like :pattern
                        order by words, id offset :offset limit :limit
                        """)
                .param("pattern", pattern)
                .param("offset", offset)
                .param("limit", limit)
                .query(OrganisationTable::read)
                .list();
    }

    List<Organisation> page(String pattern, String afterWords, UUID afterId, int limit) {
        return jdbc.sql(
                        """
                        select * from passerelle.organisation where words like :pattern and (words, id) > (:words, :id)
                        order by words, id limit :limit
                        """)
                .param("pattern", pattern)
                .param("words", afterWords)
                .param("id", afterId)
                .param("limit", limit)
                .query(OrganisationTable::read)
                .list();
    }

    /** Those of the country whose name is written alike, the most alike first; of any country when it is empty. */
    List<Organisation> alike(String name, String country, double least, int limit) {
        return jdbc.sql(
                        """
                        select * from (
                            select o.*, public.similarity(passerelle.bare_name(name), passerelle.bare_name(:name)) as alike
                            from passerelle.organisation o where (:country = '' or country = :country)
                                and (passerelle.bare_name(name) operator(public.%) passerelle.bare_name(:name)
                                    or passerelle.folded(name) = passerelle.folded(:name))
                        ) compared
                        where alike >= :least or passerelle.folded(name) = passerelle.folded(:name)
                        order by alike desc, words, id limit :limit
                        """)
                .param("name", name)
                .param("country", country)
                .param("least", least)
                .param("limit", limit)
                .query(OrganisationTable::read)
                .list();
    }

    /** Waits until nobody else is entering an organisation: two of the same name cannot both come in. */
    void lock() {
        jdbc.sql("lock table passerelle.organisation in share row exclusive mode")
                .update();
    }

    static String words(Organisation organisation) {
        return PlainWords.of(organisation.name(), organisation.key());
    }

    int count(String pattern) {
        return jdbc.sql("select count(*) from passerelle.organisation where words like :pattern")
                .param("pattern", pattern)
                .query(Integer.class)
                .single();
    }

    List<String> regions() {
        return jdbc.sql(
                        "select distinct region from passerelle.organisation where region is not null and country = 'FR'"
                                + " order by region")
                .query(String.class)
                .list();
    }

    private Optional<Organisation> one(String column, Object value) {
        return jdbc.sql("select * from passerelle.organisation where " + column + " = :value")
                .param("value", value)
                .query(OrganisationTable::read)
                .optional();
    }

    private static Organisation read(ResultSet row, int number) throws SQLException {
        String siret = row.getString("siret");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("key"),
                OrganisationKind.valueOf(row.getString("kind")),
                level(row.getString("level")),
                row.getString("name"),
                CountryCode.of(row.getString("country")),
                row.getString("postal_code"),
                row.getString("city"),
                siret == null ? null : new Siret(siret),
                row.getString("region"),
                row.getString("insee_code"),
                row.getString("iban"),
                row.getBoolean("fictional"));
    }

    private static @Nullable AuthorityLevel level(@Nullable String name) {
        return name == null ? null : AuthorityLevel.valueOf(name);
    }
}
