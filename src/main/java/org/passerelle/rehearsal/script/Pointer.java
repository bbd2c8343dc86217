package org.passerelle.rehearsal.script;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** A place in a JSON file, written as RFC 6901 wants it: {@code /acts/3/at}. */
public record Pointer(String path) {

    public static final Pointer ROOT = new Pointer("");

    static Pointer of(List<JsonMappingException.Reference> references) {
        Pointer place = ROOT;
        for (JsonMappingException.Reference reference : references) {
            place = reference.getFieldName() == null
                    ? place.at(reference.getIndex())
                    : place.at(reference.getFieldName());
        }
        return place;
    }

    public Pointer at(String key) {
        return new Pointer(path + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    public Pointer at(int index) {
        return new Pointer(path + "/" + index);
    }

    @Override
    public String toString() {
        return path;
    }
}
