package org.passerelle.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken in; nothing else is (domain.md §3.16). */
public enum FileKind {
    /** Portable document: pages as they print. */
    PDF("application/pdf", "pdf"),
    /** Picture without loss. */
    PNG("image/png", "png"),
    /** Photograph. */
    JPEG("image/jpeg", "jpg jpeg"),
    /** OpenDocument text. */
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    /** OpenDocument spreadsheet. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    /** Word-processor document of Office Open XML, without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Spreadsheet of Office Open XML, without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    /** What a scanner or a telephone makes of a page. */
    public static final Set<FileKind> SCANS = Collections.unmodifiableSet(EnumSet.of(PDF, PNG, JPEG));

    private final String mediaType;
    private final String extensions;

    FileKind(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot, the usual one first. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** What an upload field accepts: {@code .pdf,.png,…}. */
    public static List<String> accepted() {
        return accepted(Arrays.asList(values()));
    }

    /** The same for some kinds. */
    public static List<String> accepted(Collection<FileKind> kinds) {
        return kinds.stream()
                .flatMap(k -> k.extensions().stream())
                .map(e -> "." + e)
                .toList();
    }

    static Optional<FileKind> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(k -> k.extensions().contains(extension))
                .findFirst();
    }

    static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(k -> k.mediaType.equals(mediaType))
                .findFirst();
    }
}
