using System.Collections.Frozen;

namespace NewsHub.Analysis.Stories;

/// <summary>English words that stand in news of every kind: what a store that has seen few articles cannot know yet.</summary>
internal static class CommonWords
{
    /// <summary>Whether a term (as <see cref="TellingTerms"/> writes it) is one.</summary>
    public static bool Contains(string term) => All.Contains(term);

    // Written for this project from general knowledge of news prose: verbs, nouns and adjectives that name no subject.
    private static readonly FrozenSet<string> All = """
        accept accepted according account accused act action active add added adding address admit admitted adult affair affect affected afternoon
        age agency agree agreed agreement ahead aim air allow allowed allowing amount analyst announce announced announcement annual answer appeal appear
        appeared approach approve approved area argue argued argument arrest arrived asked asking ask asks attack attempt attend attended attention august
        april audience author authority available average avoid award aware bad ban bank base based battle beat became become becoming began begin
        beginning begun behavior believe believed benefit best better big bigger biggest bill billion bit black blame blue board body book born bought boy
        break bring bringing british brought brother budget build building built business buy call called calling came campaign capital car card care
        career case cash cause caused center central centre century ceo certain chair chairman challenge chance change changed charge charged chief
        child children choice choose city claim claimed clear clearly close closed club come comment commission commissioner committed committee common
        community company compared complete concern concerned condition conference confirm confirmed conflict congress consider considered contact continue
        continued continuing control conversation cost council country county couple course court cover create created crime crisis critic critical
        criticism criticized current currently customer cut daily damage data date daughter deal dead death debate decade december decide decided
        decision defend defense demand department deputy describe described despite detail develop developed development died die different difficult
        direct director discuss discussed discussion district document dollar door double dozen draw drive driver driving drop dropped due early earlier earth
        east easy economic economy edge education effect effort election emergency employee end ended energy enough enter entire environment especially event
        evidence exactly example executive exist expect expected experience expert explain explained extra eye face faced facing fact fail failed fair fall
        family famous fan far fast father favor fear feature february federal feel feeling fell felt field fight figure file filed final finally financial
        find finding fine fire firm fit five fix focus follow followed following food force foreign form formal former forward found four free freedom friday
        friend front full fully fund funding future gain game gave general generation girl give given giving global goal good government governor great
        green ground group grow growing growth guard guess guest guide gun guy half hand happen happened hard head health hear heard hearing heart held
        help helped helping high higher highest history hit hold holding home hope hoping host hot hour house huge human hundred husband idea
        immediately impact important improve inside include included including increase increased industry influence information initial instance
        interest international internet interview investigation investment involve involved issue item january job join joined judge july june justice keep
        kept key kid kill killed kind knew know known lack land large largest late lately later latest launch launched law lawmaker lawyer lead leader
        leadership leading leave leaving led left legal letter level life light like likely limit line link list listen little live living local
        long longer look looked looking lose loss lost lot love low lower main major majority manage management manager march mark market
        massive matter maximum may mayor mean meaning meant measure media medical meet meeting member memory mention message method middle mile
        military million mind minister minute miss missing mission mistake mix model moment money month morning mother mount move moved movement moving
        music name named nation national natural nearly need needed network newspaper night nine north northern note november number october offer
        offered office officer official officially old online open opened opening operation opinion opportunity order organization original outside
        owner page paid pain paper parent part particular particularly partner party pass passed past patient pay paying peace percent per perfect
        perform performance period permanent person personal phone photo pick picture piece place plan planned planning play player point police
        policy political politic poor popular population position positive possible post potential pound power powerful practice prepare prepared present
        president press pressure pretty prevent previous previously price primary prime private probably problem process produce product production
        professional professor profit program project promise promised proposal proposed protect protection prove provide provided providing public publicly
        published pull purpose push pushed put quality quarter question quick quickly quote race raise raised range rate reach reached reaction read ready real
        reality realize reason receive received recent recently recognize record recover red reduce refer refuse refused region regular release
        released relation relationship religious remain remained remaining remark remember remove removed repeat replace reporter represent representative
        request require required research resident resource respond response responsible rest result return returned reveal revealed review right rise
        rising risk road role room round rule run running safe safety saturday save saw scene schedule school science scientist season seat second secret
        secretary section sector security seek seeking seem seemed seen sell senate senator send senior sense sent sentence separate september series serious
        serve served service session set setting seven several share shared short shot show showed showing shown side sign signed significant similar
        simple simply single sister sit site situation six size skill small social society sold solution son sort sound source south southern space
        speak speaker speaking special specific speech spend spending spent spokesman spokesperson spokeswoman sport spot spread staff stage stand standard
        standing star start started starting state stated statement station status stay step stock stop stopped store strategy street strength strike
        strong structure student study style subject success successful sudden suddenly suffer suggest suggested summer sunday supply support supported
        supporter supposed sure surface surprise survey suspect suspected system table taken talk talking target task tax team technology teen television
        term test thank theory thing think thinking thought thousand threat threaten threatened thursday tie title told ton took top topic total touch tough
        tour town track trade tradition traditional train training transfer travel treat treatment trial trip trouble true trust truth try trying tuesday
        turn turned tv twice twitter type unit understand union unique university update updated use used user using usual usually value
        various version victim video view violence visit voice vote voter wait waiting walk wall want wanted wanting war warn warned warning watch water
        weapon wear website wednesday weekend welcome west western white wide wife win wind window winner winter wish woman won wonder word work
        worked worker working world worry worse worst worth write writer writing written wrong wrote yard young
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
