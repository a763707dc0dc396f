using System.CommandLine;
using System.Globalization;
using NewsHub.Evaluation.Hostile;
using NewsHub.Evaluation.Standing;
using NewsHub.Evaluation.Training;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("How well NewsHub reads, measured.")
{
    MeasureCommand.Create(),
    HostileCommand.Create(),
    HostileWorker.Create(),
    TrainingCommand.Create("train-speakers", "Learn who speaks a quotation (Quotes/SpeakerWeights.txt)", SpeakerTraining.Run),
    TrainingCommand.Create("train-speech", "Learn what is speech (Quotes/SpeechWeights.txt); build with the new speaker weights before", SpeechTraining.Run),
    TrainingCommand.CreateOver("train-stories", "Learn the weights of evidence for stories (Stories/AssignerWeights.cs)", StoryTraining.Run),
};
return await root.Parse(args is [] ? ["--help"] : args).InvokeAsync();
