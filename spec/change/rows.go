package change

import "slices"

// Rows is the table of the kinds of changes: whom each breaks, and why.
func Rows() []Row {
	return slices.Concat(operationRows(), parameterRows(), memberRows(), errorRows(), otherRows())
}

var (
	nobody  = Breaks{}                             //nolint:gochecknoglobals // a word of the table
	clients = Breaks{Clients: true}                //nolint:gochecknoglobals // a word of the table
	servers = Breaks{Servers: true}                //nolint:gochecknoglobals // a word of the table
	both    = Breaks{Clients: true, Servers: true} //nolint:gochecknoglobals // a word of the table
)

func operationRows() []Row {
	return []Row{
		{"operation-added", Added, servers, "servers have to answer one more operation"},
		{"operation-removed", Removed, clients, "nothing promises any more that the operation is answered"},
		{"operation-renamed", Changed, both, "requests name another operation"},
		{"version-changed", Changed, both, "requests name another version of the API"},
	}
}

func parameterRows() []Row {
	return []Row{
		{"parameter-added-optional", Added, servers, "requests without it stay right; servers have to heed it"},
		{"parameter-added-required", Added, both, "requests without it are to be refused"},
		{"parameter-removed", Removed, clients, "nothing promises any more that it has an effect, or is taken at all"},
		{"parameter-renamed", Changed, both, "requests have to name it otherwise"},
		{"parameter-became-required", Tightened, both, "requests without it were right and are to be refused"},
		{"parameter-became-optional", Loosened, servers, "requests without it were refused and are right now"},
		{"parameter-type-narrowed", Tightened, both, "some values that were right are of the wrong type now"},
		{"parameter-type-widened", Loosened, servers, "values that were of the wrong type are right now"},
		{"parameter-type-changed", Changed, both, "values that were right are of the wrong type now"},
		{"parameter-number-narrowed", Tightened, both, "larger numbers were right and are of the wrong type now"},
		{"parameter-number-widened", Loosened, servers, "larger numbers are right now"},
		{"parameter-limit-added", Added, both, "values that were right are to be refused"},
		{"parameter-limit-removed", Removed, servers, "values that were refused may be sent now"},
		{"parameter-limit-tightened", Tightened, both, "some values that were right are to be refused"},
		{"parameter-limit-loosened", Loosened, servers, "some values that were refused are right now"},
		{"parameter-limit-changed", Changed, both, "some values that were right are to be refused, and others taken"},
		{"need-added", Added, both, "in other cases it has no effect any more"},
		{"need-removed", Removed, servers, "it has an effect in other cases, too"},
		{"need-changed", Changed, both, "it has an effect in other cases"},
		{"condition-added", Added, both, "requests without it were right in that case and are to be refused"},
		{"condition-removed", Removed, servers, "requests without it were refused in that case and are right now"},
		{"condition-changed", Changed, both, "requests without it are to be refused in another case"},
		{"condition-reworded", Reworded, nobody, "the case in which it is required is told in other words; whether it is another, only a reader can tell"},
		{"default-added", Added, servers, "servers have to take this value where none is sent"},
		{"default-removed", Removed, clients, "what leaving it out means is no longer promised"},
		{"default-changed", Changed, both, "leaving it out means something else"},
		{"promise-added", Added, servers, "servers have to keep one more promise"},
		{"promise-removed", Removed, clients, "clients may no longer rely on it"},
		{"promise-changed", Changed, both, "servers have to do otherwise, and clients get something else"},
		{"idempotency-added", Added, servers, "servers have to know a request that is sent again"},
		{"idempotency-removed", Removed, clients, "a request that is sent again may do its work twice"},
		{"protocol-parameter-said", Changed, nobody, "the protocol rules the parameter, whatever the page says of it"},
		{"protocol-parameter-listed", Added, nobody, "the protocol has the parameter, whether the page lists it or not"},
		{"protocol-parameter-unlisted", Removed, nobody, "the protocol has the parameter, whether the page lists it or not"},
	}
}

func memberRows() []Row {
	return []Row{
		{"member-added", Added, servers, "clients pass over what they do not know; servers have to send it"},
		{"member-added-sometimes", Added, nobody, "clients pass over what they do not know; the page shows results without it"},
		{"member-removed", Removed, clients, "nothing promises any more that it is there"},
		{"member-renamed", Changed, both, "clients look for it by another name, by which servers have to send it"},
		{"member-moved", Changed, both, "clients look for it in another place, in which servers have to send it"},
		{"member-placed", Changed, nobody, "the order of rows alone tells its place, and tells another one; whether it has moved, only a reader can tell"},
		{"member-retyped", Changed, both, "clients read it as another type; servers have to send another"},
		{"member-number-narrowed", Tightened, servers, "servers may no longer send larger numbers"},
		{"member-number-widened", Loosened, clients, "clients may get larger numbers than they read"},
		{"member-always", Tightened, servers, "the page had shown results without it"},
		{"member-sometimes", Loosened, clients, "the page knows results without it"},
		{"member-limit-added", Added, servers, "servers may no longer send all that they could"},
		{"member-limit-removed", Removed, clients, "clients may get values that they do not know"},
		{"member-limit-tightened", Tightened, servers, "servers may no longer send all that they could"},
		{"member-limit-loosened", Loosened, clients, "clients may get values that they do not know"},
		{"member-limit-changed", Changed, both, "clients may get values that they do not know, and servers may not send all that they did"},
	}
}

func errorRows() []Row {
	return []Row{
		{"error-added", Added, servers, "clients treat it as they do any other error; servers have to answer with it in its case"},
		{"error-removed", Removed, clients, "who waits for this code no longer gets it"},
		{"error-status-changed", Changed, both, "the same error comes with another status"},
		{"error-code-changed", Changed, both, "the same error comes with another code"},
		{"error-message-reworded", Reworded, servers, "clients tell errors apart by code; servers have to send the new message"},
	}
}

func otherRows() []Row {
	return []Row{
		{"choice-tightened", Tightened, both, "requests with other combinations of these parameters were right and are to be refused"},
		{"choice-widened-by-new", Tightened, servers, "only requests with the new parameters are concerned"},
		{"choice-loosened", Loosened, servers, "requests with other combinations of these parameters are right now"},
		{"choice-changed", Changed, both, "other combinations of these parameters are right"},
		{"example-added", Added, nobody, "it shows what the page says elsewhere, or what the protocol does"},
		{"example-removed", Removed, nobody, "it shows what the page says elsewhere, or what the protocol does"},
		{"example-head-added", Added, servers, "answers have to look as the example does"},
		{"example-head-removed", Removed, clients, "answers may look otherwise than the example did"},
		{"example-head-changed", Changed, both, "answers have to look otherwise"},
		{"inferred-added", Added, nobody, "the page does not say it, a name suggests it"},
		{"inferred-removed", Removed, nobody, "the page did not say it, a name suggested it"},
		{"inferred-changed", Changed, nobody, "the page does not say it, a name suggests it"},
		{"implied-added", Added, nobody, "the type says the same"},
		{"implied-removed", Removed, nobody, "the type says the same"},
		{"number-shown", Changed, nobody, "an example alone shows a number of another size"},
		{"surer", Tightened, nobody, "the page said it before; nothing on the page speaks against it any more"},
		{"less-sure", Loosened, nobody, "the page still says it; something else on the page speaks against it"},
		{"deprecated", Changed, nobody, "the page announces its end"},
		{"demand-reworded", Reworded, nobody, "no rule of plumb's reads what the sentence demands: whether it breaks somebody, only a reader can tell"},
		{"reworded", Reworded, nobody, "no statement changed"},
		{"description-breaking", Changed, clients, "oasdiff's rules call it breaking"},
		{"description-doubtful", Changed, clients, "oasdiff's rules call it breaking for some clients"},
		{"description-harmless", Changed, nobody, "oasdiff's rules call it harmless"},
	}
}

// row finds a row of the table by its id.
func row(id string) Row {
	for _, r := range Rows() {
		if r.ID == id {
			return r
		}
	}
	return Row{ID: id}
}
