package io.xieshou.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** One line of the audit as it is stored; {@code details} is JSON. */
record AuditLine(
        long id,
        OffsetDateTime at,
        @Nullable Long accountId,
        @Nullable Long postId,
        String who,
        String role,
        @Nullable Integer unitId,
        String address,
        String action,
        String object,
        Audit.Result result,
        String details) {

    static final RowMapper<AuditLine> MAPPER = (row, number) -> new AuditLine(
            row.getLong("id"),
            row.getObject("at", OffsetDateTime.class),
            row.getObject("account_id", Long.class),
            row.getObject("post_id", Long.class),
            row.getString("who"),
            row.getString("role"),
            row.getObject("unit_id", Integer.class),
            row.getString("address"),
            row.getString("action"),
            row.getString("object"),
            Audit.Result.valueOf(row.getString("result")),
            row.getString("details"));

    /** SHA-256, in hexadecimal, of the hash before and of every part of this line, each preceded by its length so that no part can lend to the next. */
    String hashAfter(String before) {
        var digest = sha256();
        Object[] parts = {
            before,
            id,
            at.withOffsetSameInstant(ZoneOffset.UTC),
            accountId,
            postId,
            who,
            role,
            unitId,
            address,
            action,
            object,
            result,
            details
        };
        for (var part : parts) {
            var bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one does not.", e);
        }
    }
}
