package io.xieshou.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Hands the vocabulary of this application, if a module contributes one, to {@link Words}. */
@Component
class WordsConfiguration implements SmartInitializingSingleton {

    private final ObjectProvider<Vocabulary> vocabulary;

    WordsConfiguration(ObjectProvider<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Words.use(vocabulary.getIfAvailable(() -> Vocabulary.NONE));
    }
}
