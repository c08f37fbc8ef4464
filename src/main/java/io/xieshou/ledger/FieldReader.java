package io.xieshou.ledger;

import io.xieshou.expression.Nearest;
import io.xieshou.pack.Label;
import io.xieshou.pack.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code - field: …} entries of a ledger definition. */
final class FieldReader {

    /** Columns that every ledger table, or the table its imports stand in, has; no field may be called so. */
    static final Set<String> STANDARD = Set.of(
            "id",
            "unit_id",
            "place_id",
            "business_date",
            "state",
            "version",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by",
            "batch_id",
            "search",
            "row_no",
            "origin",
            "problems",
            "unit",
            "place",
            "date",
            "count");

    /** Words that addresses and forms use beside the codes of fields, that expressions read otherwise, and that PostgreSQL keeps for itself. */
    private static final Set<String> RESERVED = Set.of(
            "q",
            "sort",
            "order",
            "after",
            "from",
            "to",
            "reason",
            "then",
            "like",
            "lang",
            "file",
            "layout",
            "and",
            "or",
            "not",
            "in",
            "is",
            "between",
            "null",
            "true",
            "false",
            "where",
            "ctid",
            "xmin",
            "xmax",
            "cmin",
            "cmax",
            "tableoid");

    private static final List<String> TYPES = List.of(
            "text",
            "long_text",
            "number",
            "date",
            "month",
            "flag",
            "code",
            "place",
            "organisation",
            "reference",
            "identity",
            "phone");

    private final @Nullable String dateField;
    private final @Nullable String placeField;

    FieldReader(@Nullable String dateField, @Nullable String placeField) {
        this.dateField = dateField;
        this.placeField = placeField;
    }

    Field read(Node node) {
        var code = node.code("field");
        if (STANDARD.contains(code)) {
            node.problem(node.origin("field"), "ledger.broken.standard", code);
        }
        if (RESERVED.contains(code)) {
            node.problem(node.origin("field"), "ledger.broken.reserved", code);
        }
        var label = node.label("labels");
        var field = new Field(
                code,
                column(code),
                label,
                node.findLabel("help").orElse(Label.of("")),
                type(node),
                requiredFrom(node),
                node.date("from"),
                node.date("until"),
                node.flag("search", false),
                node.flag("listed", true),
                node.origin());
        node.refuseUnknownKeys();
        return field;
    }

    private String column(String code) {
        if (code.equals(dateField)) {
            return "business_date";
        }
        return code.equals(placeField) ? "place_id" : code;
    }

    /** {@code required: true} holds from the first day of the pack, {@code required: 2021-01-01} from that day. */
    private @Nullable LocalDate requiredFrom(Node node) {
        var text = node.findText("required").orElse("false");
        return switch (text) {
            case "false" -> null;
            case "true" -> LocalDate.MIN;
            default -> node.date("required");
        };
    }

    private FieldType type(Node node) {
        var word = node.text("type");
        return switch (word) {
            case "text" -> new FieldType.Text(node.integer("length", 200), false);
            case "long_text" -> new FieldType.Text(node.integer("length", 4000), true);
            case "number" -> number(node);
            case "date" -> new FieldType.Date(false);
            case "month" -> new FieldType.Date(true);
            case "flag" -> new FieldType.Flag();
            case "code" -> new FieldType.Code(node.code("list"));
            case "place" -> new FieldType.InPlace(node.findText("within").orElse(null));
            case "organisation" -> new FieldType.OfOrganisation();
            case "reference" -> new FieldType.Reference(node.code("ledger"));
            case "identity" -> new FieldType.Secret(FieldType.Secret.Kind.IDENTITY);
            case "phone" -> new FieldType.Secret(FieldType.Secret.Kind.PHONE);
            default -> {
                node.problem(node.origin("type"), "ledger.broken.type", word, Nearest.offer(word, TYPES));
                yield new FieldType.Text(200, false);
            }
        };
    }

    private static int scale(Node node) {
        var scale = node.integer("scale", 2);
        if (scale < 0 || scale > 6) {
            node.problem(node.origin("scale"), "ledger.broken.scale");
            return 2;
        }
        return scale;
    }

    private static FieldType number(Node node) {
        var measure = node.measure("measure");
        return new FieldType.Number(
                measure, node.measures().stored(measure), scale(node), node.flag("negative", false));
    }
}
