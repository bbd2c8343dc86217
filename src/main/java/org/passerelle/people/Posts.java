package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Json;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diplomatic posts and the countries each answers for; which one is asked is D4's to say. */
@Service
public class Posts {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Posts(JdbcClient jdbc, Rights rights, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Enters a post that was not there.
     *
     * @throws Refusal CONTENT: KEY_TAKEN where a post has this key
     */
    @Transactional
    public void enter(Actor actor, Post post) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        jdbc.sql("lock table passerelle.post in share row exclusive mode").update();
        byKey(post.key()).ifPresent(other -> {
            throw KeyTaken.by(other.key(), other.name());
        });
        save(actor, post);
    }

    /** Enters a post, or replaces what is said of the one with this key. What a post is awaited for that closes goes elsewhere. */
    @Transactional
    public void save(Actor actor, Post post) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        boolean wasOpen = byKey(post.key()).filter(Post::isOpen).isPresent();
        jdbc.sql(
                        """
                        insert into passerelle.post (key, name, countries, areas, accredited, status)
                        values (:key, :name, :countries, :areas::jsonb, :accredited, :status)
                        on conflict (key) do update
                        set name = excluded.name, countries = excluded.countries, areas = excluded.areas,
                            accredited = excluded.accredited, status = excluded.status
                        """)
                .param("key", post.key())
                .param("name", post.name())
                .param("countries", codes(post.countries()))
                .param("areas", Json.write(post.areas()))
                .param("accredited", codes(post.accredited()))
                .param("status", post.status().name())
                .update();
        trail.record(
                actor,
                null,
                null,
                "savePost",
                null,
                null,
                Map.of("key", post.key(), "status", post.status().name()));
        if (wasOpen && !post.isOpen()) {
            events.publishEvent(new PostClosed(post.key()));
        }
    }

    public List<Post> all() {
        return jdbc.sql("select * from passerelle.post order by name")
                .query(Posts::read)
                .list();
    }

    public Optional<Post> byKey(String key) {
        return jdbc.sql("select * from passerelle.post where key = :key")
                .param("key", key)
                .query(Posts::read)
                .optional();
    }

    /**
     * Every post that answers for the country or a part of it, from there or from abroad, those that cannot be asked
     * included; by key.
     */
    public List<Post> byCountry(CountryCode country) {
        return jdbc.sql("select * from passerelle.post where :country = any (countries) or :country = any (accredited)"
                        + " or areas @> jsonb_build_array(jsonb_build_object('country', :country::text)) order by key")
                .param("country", country.value())
                .query(Posts::read)
                .list();
    }

    /** The same of several countries, by country: one statement for all of them. */
    public Map<CountryCode, List<Post>> byCountries(Collection<CountryCode> countries) {
        Map<CountryCode, List<Post>> posts = new LinkedHashMap<>();
        jdbc.sql("select c.country, p.* from unnest(:countries::text[]) c (country) join passerelle.post p"
                        + " on c.country = any (p.countries) or c.country = any (p.accredited)"
                        + " or p.areas @> jsonb_build_array(jsonb_build_object('country', c.country)) order by p.key")
                .param("countries", countries.stream().map(CountryCode::value).toArray(String[]::new))
                .query((row, number) -> posts.computeIfAbsent(
                                CountryCode.of(row.getString("country")), country -> new ArrayList<>())
                        .add(read(row, number)))
                .list();
        return posts;
    }

    private static String[] codes(List<CountryCode> countries) {
        return countries.stream().map(CountryCode::value).toArray(String[]::new);
    }

    private static List<CountryCode> countries(ResultSet row, String column) throws SQLException {
        String[] codes = (String[]) row.getArray(column).getArray();
        return Arrays.stream(codes).map(CountryCode::of).toList();
    }

    private static Post read(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getString("key"),
                row.getString("name"),
                countries(row, "countries"),
                List.of(Json.read(row.getString("areas"), Post.Area[].class)),
                countries(row, "accredited"),
                Post.Status.valueOf(row.getString("status")));
    }
}
