package io.xieshou.access;

import org.springframework.stereotype.Service;

/** Tells the administrators how the accounts stand. */
@Service
public class AccountTallies {

    private final AccountList accounts;

    AccountTallies(AccountList accounts) {
        this.accounts = accounts;
    }

    /** @throws NotAllowed unless the actor looks after accounts or after posts */
    public AccountTally tally(Actor actor) {
        if (!actor.may(Function.ACCOUNT_ADMIN)) {
            actor.scope(Function.POLICY_ADMIN);
        }
        return accounts.tally();
    }
}
