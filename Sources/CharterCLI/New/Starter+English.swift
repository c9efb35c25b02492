extension Starter {
  static let english = Starter(
    charterName: "my-charter.charter", charter: englishCharter, corpus: englishCorpus,
    readmeName: "README.md", readme: englishReadme)

  private static let englishCharter = #"""
    charter "The charter of our community"
    version 1
    language en
    flag at 3 # from 3 points somebody of the team reads the comment
    hide at 6 # from 6 points the comment is not shown

    # Everything is yours to change: the words, the reasons, the points. The lines "catches" and "spares"
    # are promises; `charter check` tries them, and refuses the charter if one is broken.

    # What the site may tell of a comment. On the right, the value when it says nothing.
    given staff        = no  # the author belongs to the team
    given account-days = 365 # age of the account

    exempt when staff

    # ── The words ───────────────────────────────────────────────────────────────────────────────────
    # moron(s): letters that may be missing. earn*: any word that begins so. "...": up to three words.
    # "disguised" finds "m0ron" and "m.o.r.o.n", too.

    list insults disguised {
      moron(s), imbecile(s), nitwit(s), clown(s), halfwit(s), waste of space
      except {
        clown fish
        # The mistake to mend is here: an innocent phrase is missing. See README.md.
      }
    }
    list attacks disguised { shut ... up, get lost, drop dead, piss off }
    list someone           { you, your, youre }
    list apologies         { sorry, my apologies, just kidding }

    list threats disguised {
      i know ... where ... live, i will find you, you will regret this, i'm going to hurt you
    }
    list self-harm-calls disguised { kill yourself, go hang yourself, jump off a bridge }

    list pitches {
      promo code, earn* ... dollars, passive income, subscribe to my channel, best price(s)
    }
    list our-sites sites   { canal.example }
    list short-links sites { bit.ly, tinyurl.com, t.co }

    list questions { how do i, does anybody know, any idea }

    signal newcomer = account-days < 7
    signal off-site = links outside our-sites

    # ── The articles ────────────────────────────────────────────────────────────────────────────────

    article 1 "Respect for people" max 8 {

      rule insult {
        why     "An insulting word."
        when    insults
        points  1 per insults max 2
        catches "What a m0ron, that traffic light."
        spares  "A clown fish lives in an anemone."
      }

      rule insult-at-someone {
        why     "An insult aimed at somebody."
        when    insults near someone outside quotes
        points  3 per insults max 6
        catches "You are such an i.m.b.e.c.i.l.e"
        spares  "He said “you are a moron” and I laughed."
      }

      rule attack {
        why     "An attack on somebody."
        when    attacks outside quotes
        points  4
        catches "Oh do shut the hell up!"
        spares  "I shut the window."
      }

      rule apology {
        why     "The author apologizes."
        when    apologies
        points  -1
        catches "Sorry, I lost my temper."
        spares  "Hello everybody."
      }
    }

    article 2 "Safety of people" {

      rule threat {
        why     "A threat."
        when    threats outside quotes
        hide
        catches "I know where you live."
        spares  "I know where good bread is sold."
      }

      rule self-harm-call {
        why     "A call to hurt oneself."
        when    self-harm-calls outside quotes
        hide
        catches "Kill yourself."
        spares  "The show was killed after a season."
      }
    }

    article 3 "Privacy" {

      rule contact-details {
        why     "An address or number that should not be published."
        when    emails or phones
        flag
        catches "Write to jean@mail.example"
        spares  "We meet at 18:30 on the 12th."
      }

      rule bank-details {
        why     "A card or account number."
        when    ibans or cards
        hide
        catches "My card: 4111 1111 1111 1111."
        spares  "Train 4111 leaves at 11:11."
      }
    }

    article 4 "Advertising" max 6 {

      rule pitch {
        why     "A sales pitch."
        when    pitches
        points  2 per pitches max 4
        catches "Earn thousands of dollars from home."
        spares  "I earned a cake at the raffle."
      }

      rule newcomer-link {
        why     "A link in the first days of an account."
        when    newcomer and off-site
        points  3
        catches "https://shop.example" with account-days = 2
        spares  "https://canal.example/rules" with account-days = 2
      }

      rule short-link {
        why     "A link that hides where it leads."
        when    links to short-links
        points  2
        catches "Look: https://bit.ly/abc"
        spares  "Look: https://canal.example"
      }
    }

    article 5 "Form" max 2 {

      rule shouting {
        why     "Nearly all of it is in capitals."
        when    capitals >= 70 % and words >= 4
        points  1
        catches "STOP THIS DISCUSSION AT ONCE"
        spares  "NASA and ESA launch together."
      }

      # On trial: counted apart, without consequences. Take the word "trial" away once it has proved its worth.
      rule question trial {
        why     "A question, to be sorted with the others."
        when    questions
        tag     "question"
        catches "Does anybody know when it opens?"
        spares  "It opens at nine."
      }
    }

    example allow "Lovely walk on Sunday, thank you all!"
    example flag  "You are a moron."
    example hide  "You are a moron and a nitwit, shut up!"
    example allow "You are a moron." with staff

    """#

  private static let englishCorpus = #"""
    {"id":"thanks","text":"Thanks for the walk, it was great!","lang":"en","verdict":"allow","why":"a thank-you"}
    {"id":"light","text":"What a moron, that traffic light that never turns green.","lang":"en","verdict":"allow","why":"an insult at nobody costs one point, no more"}
    {"id":"aimed","text":"You are nothing but a waste of space.","lang":"en","verdict":"flag","rules":["insult","insult-at-someone"],"why":"the same, said to somebody"}
    {"id":"disguised","text":"you m.o.r.o.n","lang":"en","verdict":"flag","why":"letters kept apart by dots"}
    {"id":"reported","text":"She shouted “you are all nitwits” and left.","lang":"en","verdict":"allow","why":"an insult that is reported, in quotation marks"}
    {"id":"class-clown","text":"Were you the class clown too? My son is, and his teacher loves it.","lang":"en","verdict":"allow","why":"THE DELIBERATE MISTAKE: a school memory, not an insult. Add `class clown` to the `except` of the list insults"}
    {"id":"sorry","text":"Sorry, I posted this in the wrong topic.","lang":"en","verdict":"allow","why":"an apology alone costs nothing"}
    {"id":"threat","text":"I know exactly where you live.","lang":"en","verdict":"hide","rules":["threat"],"why":"a threat, however polite"}
    {"id":"bakery","text":"I know where to buy good croissants.","lang":"en","verdict":"allow","why":"it begins like a threat and is none"}
    {"id":"email","text":"Write to me: jean@mail.example","lang":"en","verdict":"flag","rules":["contact-details"],"why":"an address that others could collect"}
    {"id":"hours","text":"The library is open from 10:30 to 18:00, at 12 Harbor Street.","lang":"en","verdict":"allow","why":"numbers that are no phone number"}
    {"id":"promo","text":"Passive income and a promo code: subscribe to my channel","lang":"en","verdict":"flag","rules":["pitch"],"why":"three pitches at once, held at four points"}
    {"id":"newcomer-link","text":"come and see https://shop.example","lang":"en","given":{"account-days":1},"verdict":"flag","rules":["newcomer-link"],"why":"a link on the first day"}
    {"id":"member-link","text":"come and see https://shop.example","lang":"en","verdict":"allow","why":"the same link, of a member of long standing"}
    {"id":"shouting","text":"WHO HAS CLOSED THE GATE OF THE CANAL AGAIN","lang":"en","verdict":"allow","why":"shouting costs one point and nobody's time"}
    {"id":"staff","text":"You are a moron.","lang":"en","given":{"staff":true},"verdict":"allow","why":"the team is exempt: it quotes, it answers"}

    """#

  private static let englishReadme = #"""
    # Your charter

    - `my-charter.charter`: the words, the articles, the rules. It is the only file that judges.
    - `corpus.ndjson`: comments, each with the verdict that it should have, and why.

    ## Mend the deliberate mistake

    ```sh
    charter test my-charter.charter corpus.ndjson
    ```

    says that one case fails: the comment `class-clown` is a memory, and the charter sees an insult. Open
    `my-charter.charter`, look for the list `insults`, and add an innocent phrase to its `except`:

    ```text
    except {
      clown fish
      class clown
    }
    ```

    Run it again: `PASSED`. That is all there is to it: a comment that was judged wrongly goes into the corpus, the
    charter is changed, and the corpus says whether anything else has moved.

    ## Next

    ```sh
    charter check my-charter.charter                             # does it keep its promises?
    charter explain my-charter.charter "You are a moron."        # what would happen to this comment, and why
    charter label comments.ndjson --charter my-charter.charter   # label comments of your own
    charter suggest my-charter.charter corpus.ndjson             # words that the charter does not know yet
    charter filter my-charter.charter < comments.ndjson          # judge a stream
    ```

    Put your sites in place of `canal.example`, your words in place of these, and keep as many innocent comments
    in the corpus as guilty ones.

    """#
}
