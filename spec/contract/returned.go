package contract

// Returned is a case in which a result has a member, as a sentence names it: all the needs have to be met, by parameters of the
// request or by members beside it.
type Returned struct {
	Needs []Need
	Only  bool // the sentence says that the member is there in no other case
	At    Source
}
