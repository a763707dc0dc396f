using NewsHub.Evaluation;

return args switch
{
    ["train-speakers", var train, var dev, var weights] => SpeakerTraining.Run(train, dev, weights),
    ["train-speech", var train, var dev, var weights] => SpeechTraining.Run(train, dev, weights),
    ["train-stories", .. { Length: > 0 } sets] => NewsHub.Evaluation.Training.StoryTraining.Run(sets),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: NewsHub.Evaluation train-speakers TRAIN.jsonl DEV.jsonl WEIGHTS.txt    learns who speaks a quotation (Quotes/SpeakerWeights.txt)
               NewsHub.Evaluation train-speech   TRAIN.jsonl DEV.jsonl WEIGHTS.txt    learns what is speech (Quotes/SpeechWeights.txt); build with the new speaker weights before
        """);
    return 2;
}
