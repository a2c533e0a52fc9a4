package verdict

// Cause says why a scenario showed nothing of the target, where somebody else than the target can change that. Reasons
// name no flag of a command and no key of a profile: whoever owns the flag or the key has the words for the cause.
type Cause string

// The causes. Most findings have none.
const (
	NotGiven    Cause = "not-given"    // nobody gave the value or the way into a state that the scenario needs
	OnlyExample Cause = "only-example" // the target refuses a value that nobody promised, such as the page's example
	MadeUp      Cause = "made-up"      // the target need not refuse a made-up value as the page documents it
	// Occasional is no fault of anybody: the page itself shows or says that the member is not always there, or it is there and
	// holds no value.
	Occasional Cause = "occasional"
	// Beside is a request with a value that the page lists, refused for another reason: the value may need another parameter.
	Beside       Cause = "beside"
	LittleData   Cause = "little-data"    // what the target has shows no difference: too few items, or all alike
	Taken        Cause = "taken"          // what the scenario asks for is there already, made by the run itself or by somebody
	UsedUp       Cause = "used-up"        // a quota that the page documents is used up, by what the run made or by somebody
	AnotherRow   Cause = "another-row"    // what was brought about is another row of the same code, which the page documents too
	StillBusy    Cause = "still-busy"     // work in progress took longer than the run waits
	StateLeftOut Cause = "state-left-out" // the run leaves out what may change the target's state
	OtherLayer   Cause = "other-layer"    // another part of the target's surroundings does it, and is not what is judged
)

// OpensNothing reports whether a must that was not seen for the cause leaves the outcome open no more than a should.
func (c Cause) OpensNothing() bool { return c == Occasional || c == Beside || c == AnotherRow }
