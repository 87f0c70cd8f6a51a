-- Who wants to be told what, and on which channels things are told.

CREATE TABLE chn_channel (
    id            BINARY(16)    NOT NULL,
    version       BIGINT        NOT NULL,
    name          VARCHAR(50)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    documentation VARCHAR(200)  NOT NULL,
    filters       TEXT          NOT NULL,  -- JSON array: attributes on which receivers may filter
    CONSTRAINT chn_channel_pk PRIMARY KEY (id),
    CONSTRAINT chn_channel_name UNIQUE (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO chn_channel (id, version, name, documentation, filters) VALUES
    (UNHEX('0193000000007000800000000000C001'), 1, 'zaken', '', '["bronorganisatie","zaaktype","vertrouwelijkheidaanduiding"]'),
    (UNHEX('0193000000007000800000000000C002'), 1, 'documenten', '',
        '["bronorganisatie","informatieobjecttype","vertrouwelijkheidaanduiding"]'),
    (UNHEX('0193000000007000800000000000C003'), 1, 'besluiten', '', '["verantwoordelijkeOrganisatie","besluittype"]'),
    (UNHEX('0193000000007000800000000000C004'), 1, 'zaaktypen', '', '["catalogus"]'),
    (UNHEX('0193000000007000800000000000C005'), 1, 'informatieobjecttypen', '', '["catalogus"]'),
    (UNHEX('0193000000007000800000000000C006'), 1, 'besluittypen', '', '["catalogus"]'),
    (UNHEX('0193000000007000800000000000C007'), 1, 'autorisaties', '', '[]');

CREATE TABLE chn_subscription (
    id            BINARY(16)    NOT NULL,
    version       BIGINT        NOT NULL,
    callback      VARCHAR(1000) NOT NULL,
    authorization VARCHAR(1000) NOT NULL,  -- header that the receiver asks for
    channels      MEDIUMTEXT    NOT NULL,  -- JSON: names of channels, each with its filters
    CONSTRAINT chn_subscription_pk PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Counts the changes of subscriptions, so that every node knows at once when what it remembers is old.
CREATE TABLE chn_subscription_edition (
    id            INT           NOT NULL,
    edition       BIGINT        NOT NULL,
    CONSTRAINT chn_subscription_edition_pk PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO chn_subscription_edition (id, edition) VALUES (1, 1);

-- Notifications carry addresses, and clients may publish their own.
ALTER TABLE chn_outbox MODIFY payload MEDIUMTEXT NOT NULL;
-- When a receiver is back, everything that waits for it is due.
CREATE INDEX chn_outbox_key_destination ON chn_outbox_key (destination, next_attempt);
