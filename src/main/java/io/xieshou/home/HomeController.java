package io.xieshou.home;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Actors;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.page.NavigationEntry;
import io.xieshou.page.Pages;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** 工作台: the day of those who work with the programme, the state of the system for those who look after it. */
@Controller
class HomeController implements NavigationEntry {

    static final String MEMBERS = "/members";

    private final Day day;
    private final MemberForms members;
    private final SystemState system;
    private final Clock clock;

    HomeController(Day day, MemberForms members, SystemState system, Clock clock) {
        this.day = day;
        this.members = members;
        this.system = system;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed(Function.HOME)
    View home(Actor actor) {
        return Pages.show(actor.role().isAdministrator() ? system.page(actor) : day.page(actor));
    }

    /** Fetched by the page once it stands, since each sheet is computed. */
    @GetMapping(MEMBERS)
    @Allowed(Function.FORM_READ)
    View members(Actor actor) {
        return Pages.show(members.page(actor, LocalDate.now(clock)));
    }

    @Override
    public String key() {
        return "home";
    }

    @Override
    public String label() {
        return t("home.navigation");
    }

    @Override
    public String href() {
        return "/";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visible() {
        return Actors.currentMay(Function.HOME);
    }
}
