using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>What a word near an amount tells about it.</summary>
internal enum MoneyVerb
{
    /// <summary>Giving, whatever stands around it ("donated").</summary>
    Donate,
    /// <summary>Giving, unless business or politics stands around it ("gave", "awarded").</summary>
    Give,
    /// <summary>Promising.</summary>
    Pledge,
    /// <summary>Adding to what others give.</summary>
    Match,
    /// <summary>Collecting from others.</summary>
    Raise,
    /// <summary>Taking a gift.</summary>
    Receive,
    /// <summary>Telling of a gift that a noun names ("announced", "made").</summary>
    Announce,
    /// <summary>Any other business with money ("paid", "earned", "cost").</summary>
    Other,
}

/// <summary>The form of a verb.</summary>
internal enum VerbForm
{
    /// <summary>"donate".</summary>
    Base,
    /// <summary>"donates": in headlines, done.</summary>
    Present,
    /// <summary>"donated", also the participle.</summary>
    Past,
    /// <summary>"donating".</summary>
    Progressive,
}

/// <summary>
/// The words of giving and of other dealings with money. Gathered from the verbs that stand beside amounts in news of gifts and in the frames Giving, Donation
/// and Commerce of FrameNet 1.7; extended by hand with the tabloids' own ("shells out", "forks over").
/// </summary>
internal static class GivingWords
{
    /// <summary>Every form of every verb.</summary>
    public static readonly FrozenDictionary<string, (MoneyVerb Meaning, VerbForm Form)> Verbs = Build();

    /// <summary>Nouns that make a sum beside them a gift ("a $100,000 donation", "a gift of $5 million").</summary>
    public static readonly FrozenDictionary<string, MoneyVerb> Nouns = new (string Words, MoneyVerb Meaning)[]
    {
        ("donation donations gift gifts contribution contributions bequest bequests", MoneyVerb.Donate),
        ("grant grants endowment scholarship scholarships fellowship fellowships funding boost giving allocation largesse", MoneyVerb.Give),
        ("pledge pledges commitment commitments promise", MoneyVerb.Pledge),
        ("match", MoneyVerb.Match),
        ("fundraiser", MoneyVerb.Raise),
    }.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Meaning))).ToFrozenDictionary();

    /// <summary>Things that carry money: a gift only with a verb of giving ("presented a $50,000 cheque").</summary>
    public static readonly FrozenSet<string> Carriers = FrozenSet.ToFrozenSet(["check", "checks", "cheque", "cheques", "shares", "stock", "sum", "cash", "money", "aid", "salary", "fee", "fees", "winnings", "prize", "bonus", "purse", "earnings", "royalties", "proceeds", "savings", "reward", "advance", "paycheck", "share"]);

    /// <summary>What a sum can be the price, size or worth of; a sum before one of these is no gift of its own.</summary>
    public static readonly FrozenSet<string> PricedThings = FrozenSet.ToFrozenSet(
    [
        "mansion", "home", "house", "property", "estate", "penthouse", "apartment", "condo", "ring", "car", "yacht", "jet", "dress", "gown", "bag", "contract", "deal", "salary", "fortune", "empire", "budget", "lawsuit", "settlement", "fine", "bail", "verdict", "debt",
        "loan", "bond", "bonds", "ransom", "jackpot", "movie", "film", "franchise", "tour", "album", "opening", "debut", "weekend", "campaign", "renovation", "expansion", "project", "facility", "building", "complex", "stadium", "venue", "initiative", "program", "programme",
        "plan", "goal", "target", "valuation", "company", "business", "brand", "startup", "stake", "investment", "investments", "round", "fee", "ticket", "tickets", "lottery", "wedding", "divorce", "payday", "paycheck", "collection", "painting", "auction", "reward", "prize", "gala", "fundraiser", "fund", "facelift",
        "attraction", "extension", "bill", "package", "tax", "cut", "cuts", "penalty", "bounty", "budgets", "line", "sale", "worth", "man", "woman", "question", "dollar", "partnership", "pact", "agreement", "merger", "takeover", "bid", "offer", "restoration", "upgrade", "centre", "center", "museum", "plaza", "hub",
    ]);

    /// <summary>Words that stand between a verb and its subject and tell no more than when or how.</summary>
    public static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
    [
        "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will", "would", "to", "'s", "'ve", "'ll", "'d", "'re", "'m", "also", "just", "already", "now", "then", "later", "recently", "quietly", "generously", "personally", "privately", "publicly", "reportedly", "previously", "both", "each", "all",
        "together", "jointly", "even", "secretly", "anonymously", "kindly", "only", "once", "again", "since", "today", "yesterday", "reported", "ever", "further", "additionally", "separately", "collectively", "agreed", "decided", "planning", "plans", "intends", "promised", "vowed", "going", "set", "preparing", "chose", "vows", "promises", "agrees", "not", "did", "does", "do",
    ]);

    private static FrozenDictionary<string, (MoneyVerb, VerbForm)> Build()
    {
        // base, present, past, progressive ("-" where the form means something else); a second past form where English has one
        var rows = new (MoneyVerb Meaning, string[] Verbs)[]
        {
            (MoneyVerb.Donate, ["donate donates donated donating", "gift gifts gifted gifting", "bequeath bequeaths bequeathed bequeathing", "contribute contributes contributed contributing", "endow endows endowed endowing", "bestow bestows bestowed bestowing"]),
            (MoneyVerb.Give,
            [
                "give gives gave giving given", "grant grants granted granting", "award awards awarded awarding", "provide provides provided providing", "send sends sent sending", "present presents presented presenting", "distribute distributes distributed distributing", "disburse disburses disbursed disbursing",
                "transfer transfers transferred transferring", "allocate allocates allocated allocating", "direct directs directed directing", "earmark earmarks earmarked earmarking", "funnel funnels funneled funneling funnelled", "deliver delivers delivered delivering", "dole doles doled doling", "shell shells shelled shelling", "fork forks forked forking", "chip chips chipped chipping",
                "kick kicks kicked kicking", "hand hands handed handing", "mail mails mailed mailing", "wire wires wired wiring", "dedicate dedicates dedicated dedicating", "devote devotes devoted devoting", "fund funds funded funding", "seed seeds seeded seeding", "drop drops dropped dropping", "sponsor sponsors sponsored sponsoring", "leave leaves left leaving", "write writes wrote writing written",
                "pour pours poured pouring", "offer offers offered offering", "cough coughs coughed coughing", "regift regifts regifted regifting", "supply supplies supplied supplying", "aid aids aided aiding", "put puts put putting", "- - parted parting", "splash splashes splashed splashing",
                "dona donan donó donado donando", "regala regalan regaló regalado", "entrega entregan entregó entregado",
            ]),
            (MoneyVerb.Pledge, ["pledge pledges pledged pledging", "commit commits committed committing", "promise promises promised promising", "vow vows vowed vowing"]),
            (MoneyVerb.Match, ["match matches matched matching"]),
            (MoneyVerb.Raise, ["raise raises raised raising"]),
            (MoneyVerb.Receive, ["receive receives received receiving", "accept accepts accepted accepting", "get gets got getting gotten", "secure secures secured securing", "welcome welcomes welcomed welcoming", "land lands landed landing"]),
            (MoneyVerb.Announce, ["announce announces announced announcing", "make makes made making", "unveil unveils unveiled unveiling", "reveal reveals revealed revealing", "celebrate celebrates celebrated celebrating", "confirm confirms confirmed confirming", "include includes included including"]),
            (MoneyVerb.Other,
            [
                "cost costs cost costing", "sell sells sold selling", "buy buys bought buying", "purchase purchases purchased purchasing", "pay pays paid paying", "earn earns earned earning", "gross grosses grossed grossing", "rake rakes raked raking", "spend spends spent spending", "invest invests invested investing", "sue sues sued suing", "fine fines fined fining",
                "settle settles settled settling", "owe owes owed owing", "borrow borrows borrowed borrowing", "lend lends lent lending", "loan loans loaned loaning", "charge charges charged charging", "lose loses lost losing", "steal steals stole stealing stolen", "win wins won winning", "ask asks asked asking", "seek seeks sought seeking", "demand demands demanded demanding", "need needs needed needing",
                "request requests requested requesting", "auction auctions auctioned auctioning", "fetch fetches fetched fetching", "rent rents rented renting", "insure insures insured insuring", "save saves saved saving", "bet bets bet betting", "bid bids bid bidding", "price prices priced pricing", "list lists listed listing", "budget budgets budgeted budgeting", "generate generates generated generating", "inherit inherits inherited inheriting",
                "acquire acquires acquired acquiring", "collect collects collected collecting", "pocket pockets pocketed pocketing", "debut debuts debuted debuting", "open opens opened opening", "bundle bundles bundled bundling", "reap reaps reaped reaping", "sign signs signed signing", "launder launders laundered laundering", "embezzle embezzles embezzled embezzling", "finance finances financed financing", "claim claims claimed claiming", "estimate estimates",
            ]),
        };
        var forms = new Dictionary<string, (MoneyVerb, VerbForm)>();
        foreach (var (meaning, verbs) in rows)
        {
            foreach (var verb in verbs)
            {
                var words = verb.Split(' ');
                for (var i = 0; i < words.Length; i++)
                    if (words[i] != "-")
                        forms[words[i]] = (meaning, i switch { 0 => VerbForm.Base, 1 => VerbForm.Present, 3 => VerbForm.Progressive, _ => VerbForm.Past });
            }
        }

        return forms.ToFrozenDictionary();
    }
}
