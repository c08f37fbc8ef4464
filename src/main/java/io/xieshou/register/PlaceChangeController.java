package io.xieshou.register;

import io.xieshou.access.Allowed;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.directory.Place;
import io.xieshou.directory.PlaceKind;
import io.xieshou.directory.PlaceLevel;
import io.xieshou.directory.PlaceRegister;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMapping;

/** The changes of a place, of its other names and of its attributes. */
@Controller
@RequestMapping("/places/{code}")
@Allowed(Function.DIRECTORY_WRITE)
class PlaceChangeController extends ChangeController<Place> {

    PlaceChangeController(PlaceRegister register, PlaceForms forms, TransactionTemplate transaction, Audit audit) {
        super(forms, deeds(register, forms), transaction, audit);
    }

    private static Map<String, Deed<Place>> deeds(PlaceRegister register, PlaceForms forms) {
        return Map.of(
                "revise",
                new Deed<>(
                        "revise_place",
                        forms::asItIs,
                        forms::revise,
                        (place, typed, change) -> register.revise(place.id(), forms.entry(typed), change)),
                "new",
                new Deed<>("add_place", forms::nothing, forms::add, adding(register, forms), true),
                "end",
                new Deed<>(
                        "end_place",
                        forms::nothing,
                        forms::end,
                        (place, typed, change) -> register.end(place.id(), forms.pick(typed, "successor"), change)),
                "aliases/new",
                new Deed<>(
                        "add_alias",
                        forms::nothing,
                        forms::alias,
                        (place, typed, change) -> register.addAlias(place.id(), typed.text("alias"), change)),
                "aliases/end",
                new Deed<>(
                        "end_alias",
                        forms::nothing,
                        forms::endAlias,
                        (place, typed, change) -> register.endAlias(place.id(), typed.text("alias"), change)),
                "attributes/new",
                new Deed<>("set_attribute", forms::nothing, forms::attribute, (place, typed, change) -> {
                    var value = typed.text("value").isEmpty() ? null : typed.text("value");
                    register.setAttribute(place.id(), typed.text("attribute"), value, change);
                }));
    }

    private static Deed.Maker<Place> adding(PlaceRegister register, PlaceForms forms) {
        return (parent, typed, change) -> register.add(
                ChangeForms.chosen(PlaceLevel.class, typed, "level"),
                ChangeForms.chosen(PlaceKind.class, typed, "kind"),
                forms.entryBelow(parent, typed),
                change);
    }
}
