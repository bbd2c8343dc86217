package org.passerelle.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the virus scanner: a clamd where its address is set, otherwise none. */
@Configuration(proxyBeanMethods = false)
class Scanning {

    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

    @Bean
    VirusScanner virusScanner(@Value("${passerelle.clamd.address:}") String address) {
        if (address.isBlank()) {
            LOG.info("No virus scanner: passerelle.clamd.address is not set");
            return content -> true;
        }
        return new Clamd(address);
    }
}
