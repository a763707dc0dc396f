namespace NewsHub.Web.Accounts;

/// <summary>What the kind of run decides about accounts; no configuration can change it.</summary>
/// <param name="AdmitsSampleEditors">Whether this is the sample run, whose ready editor is told to everybody at the start.</param>
public sealed record AccountRules(bool AdmitsSampleEditors);
