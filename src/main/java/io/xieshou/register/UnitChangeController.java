package io.xieshou.register;

import io.xieshou.access.Allowed;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.OrganisationRegister;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMapping;

/** The changes of a unit and of its other names. */
@Controller
@RequestMapping("/units/{code}")
@Allowed(Function.DIRECTORY_WRITE)
class UnitChangeController extends ChangeController<Organisation> {

    UnitChangeController(
            OrganisationRegister register,
            UnitForms forms,
            PlaceForms places,
            TransactionTemplate transaction,
            Audit audit) {
        super(forms, deeds(register, forms, places), transaction, audit);
    }

    private static Map<String, Deed<Organisation>> deeds(
            OrganisationRegister register, UnitForms forms, PlaceForms places) {
        return Map.of(
                "revise",
                new Deed<>(
                        "revise_unit",
                        forms::asItIs,
                        forms::revise,
                        (unit, typed, change) -> register.revise(unit.id(), forms.entry(typed), change)),
                "new",
                new Deed<>("add_unit", forms::nothing, forms::add, adding(register, forms, places), true),
                "end",
                new Deed<>(
                        "end_unit",
                        forms::nothing,
                        forms::end,
                        (unit, typed, change) -> register.end(unit.id(), forms.pick(typed, "successor"), change)),
                "aliases/new",
                new Deed<>(
                        "add_alias",
                        forms::nothing,
                        forms::alias,
                        (unit, typed, change) -> register.addAlias(unit.id(), typed.text("alias"), change)),
                "aliases/end",
                new Deed<>(
                        "end_alias",
                        forms::nothing,
                        forms::endAlias,
                        (unit, typed, change) -> register.endAlias(unit.id(), typed.text("alias"), change)));
    }

    private static Deed.Maker<Organisation> adding(OrganisationRegister register, UnitForms forms, PlaceForms places) {
        return (parent, typed, change) -> register.add(
                ChangeForms.chosen(OrganisationKind.class, typed, "kind"),
                typed.text("code"),
                forms.entryBelow(parent, typed),
                places.pick(typed, "place"),
                change);
    }
}
