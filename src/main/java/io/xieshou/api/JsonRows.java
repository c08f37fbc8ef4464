package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.imports.BulkEntries;
import io.xieshou.ledger.imports.Given;
import io.xieshou.ledger.imports.Intake;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a JSON request: an array of objects, or an object whose {@code entries} are one. Read token by token, so that memory does not grow. */
record JsonRows(Path file, JsonMapper json) implements BulkEntries.Rows {

    @Override
    public void read(Intake intake) {
        try (var parser = json.createParser(file)) {
            array(parser);
            var row = 0;
            while (next(parser) != JsonToken.END_ARRAY) {
                row(parser, intake, ++row);
            }
            end(parser);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw broken(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }

    /** Goes to the array of entries. */
    private static void array(JsonParser parser) {
        var token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            while ((token = next(parser)) == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                token = parser.nextToken();
                if (name.equals("entries")) {
                    break;
                }
                parser.skipChildren();
            }
        }
        if (token != JsonToken.START_ARRAY) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, t("api.json.shape"));
        }
    }

    /** What comes behind the array must be whole too: a request cut off in the middle is none. */
    private static void end(JsonParser parser) {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private static void row(JsonParser parser, Intake intake, int number) {
        intake.begin(number);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (next(parser) == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                value(parser, intake, name);
            }
        } else {
            intake.refuse("", strange(parser).shown(), t("ledger.intake.object"));
        }
        intake.end();
    }

    private static void value(JsonParser parser, Intake intake, String name) {
        var field = intake.find(name);
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            field.ifPresentOrElse(intake::putNothing, () -> intake.putUnknown(name, ""));
            return;
        }
        var given = given(parser, token);
        if (field.isPresent()) {
            intake.put(field.get(), given);
        } else {
            intake.putUnknown(name, given.shown());
        }
    }

    private static Given given(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> new Given.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Given.Number(parser.getDecimalValue(), null);
            case VALUE_TRUE -> new Given.Truth(true);
            case VALUE_FALSE -> new Given.Truth(false);
            case START_OBJECT -> object(parser);
            default -> strange(parser);
        };
    }

    /** {@code {"value":"12.50","unit":"yuan"}}, {@code {"code":"150125"}} and {@code {"id":17}}, as answers have them; other keys are for readers. */
    private static Given object(JsonParser parser) {
        var parts = new LinkedHashMap<String, String>();
        while (next(parser) == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                parts.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return known(parts);
    }

    private static Given known(Map<String, String> parts) {
        if (parts.containsKey("value")) {
            return amount(parts.get("value"), parts.getOrDefault("unit", ""));
        }
        if (parts.containsKey("code")) {
            return new Given.Text(parts.get("code"));
        }
        return parts.containsKey("id") ? new Given.Text("#" + parts.get("id")) : new Given.Strange(parts.toString());
    }

    private static Given amount(String value, String unit) {
        if (unit.isEmpty()) {
            return new Given.Text(value);
        }
        return value.matches("-?\\d{1,40}(\\.\\d{1,20})?")
                ? new Given.Number(new BigDecimal(value), unit)
                : new Given.Text(value + unit);
    }

    private static Given strange(JsonParser parser) {
        var shown = parser.currentToken().isScalarValue()
                ? parser.getString()
                : parser.currentToken().asString();
        parser.skipChildren();
        return new Given.Strange(shown);
    }

    /** The next token; the end of the request where there should be one is a broken request. */
    private static JsonToken next(JsonParser parser) {
        var token = parser.nextToken();
        if (token == null) {
            throw broken(
                    parser.currentLocation().getLineNr(),
                    parser.currentLocation().getColumnNr());
        }
        return token;
    }

    private static ResponseStatusException broken(int line, int column) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, t("api.json.broken", line, column));
    }
}
