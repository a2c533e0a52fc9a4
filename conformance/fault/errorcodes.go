package fault

import (
	"slices"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
	api "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

func errorFaults() []Fault {
	return slices.Concat(unknownGroupFaults(), creatingFaults(), noAccountFaults(), unavailableFaults(), dispatchFaults())
}

// provoked asks for a documented error by the reference server's header.
func provoked(code string, edits ...edit) []scenario.Request {
	return one(append(edits, headed(target.ProvocationHeader, code))...)
}

func unknownGroupFaults() []Fault {
	const statement = "error/" + unknownGroup
	witness := one(set(group, "ca-unknown"))
	return []Fault{{
		Name: "unknown-group-accepted", Statement: statement, Title: "A report is made for any account group.",
		Witness: witness, server: rewrite(code(unknownGroup), accept),
	}, {
		Name: "unknown-group-status-404", Statement: statement, Title: "An unknown account group is answered with 404.",
		Witness: witness, server: rewrite(code(unknownGroup), status(404)),
	}, {
		Name: "unknown-group-status-200", Statement: statement, Title: "An unknown account group is answered with 200 and an error in the body.",
		Witness: witness, server: rewrite(code(unknownGroup), status(200)),
	}, {
		Name: "unknown-group-code", Statement: statement, Title: "An unknown account group is answered with InvalidAggregatorId.",
		Witness: witness, server: rewrite(code(unknownGroup), text("Code", constant("InvalidAggregatorId"))),
	}, {
		Name: "unknown-group-message", Statement: statement, Title: "The message for an unknown account group is another one.",
		Witness: witness, server: rewrite(code(unknownGroup), text("Message", constant("The AggregatorId is invalid."))),
	}, {
		Name: "unknown-group-code-in-xml", Statement: statement, Title: "In XML an unknown account group is answered with the gateway's code.",
		Witness: one(asXML, set(group, "ca-unknown")), server: rewrite(all(inXML, code(unknownGroup)), text("Code", constant("InvalidAggregatorId"))),
	}, {
		Name: "unknown-group-status-in-form", Statement: statement, Title: "An unknown account group in a form body is answered with 500.",
		Witness: one(inForm, set(group, "ca-unknown")), server: rewrite(all(viaForm, code(unknownGroup)), status(500)),
	}}
}

// accept turns a refusal into a result, as far as this operation has one.
func accept(r *reply) {
	names := r.members()
	r.status = 200
	value := r.asked.value(group)
	r.write([]member{
		named(names, "RequestId"), rename(named(names, "Code"), "AggregatorId").withText(value),
	})
	if !r.xml() {
		return
	}
	doc := r.document()
	doc.Root().Tag = action + "Response"
	if body, err := doc.WriteToBytes(); err == nil {
		r.body = body
	}
}

func named(members []member, name string) member {
	for _, m := range members {
		if m.name == name {
			return m
		}
	}
	return member{name: name}
}

func rename(m member, name string) member {
	m.name = name
	return m
}

func creatingFaults() []Fault {
	const statement = "error/" + creating
	return []Fault{{
		Name: "creating-never-answered", Statement: statement, Title: "A second report is begun while the first is being created.",
		Witness: twice(), options: []reference.Option{reference.WithCreating(0)},
	}, {
		Name: "creating-status-409", Statement: statement, Title: "A report that is being created is answered with 409.",
		Witness: twice(), server: rewrite(code(creating), status(409)),
	}, {
		Name: "creating-status-200", Statement: statement, Title: "A report that is being created is answered with 200 and an error in the body.",
		Witness: twice(), server: rewrite(code(creating), status(200)),
	}, {
		Name: "creating-message", Statement: statement, Title: "The message for a report that is being created is another one.",
		Witness: twice(), server: rewrite(code(creating), text("Message", constant("The report is being created."))),
	}, {
		Name: "creating-message-in-xml", Statement: statement, Title: "In XML the message for a report that is being created is another one.",
		Witness: twice(asXML), server: rewrite(all(inXML, code(creating)), text("Message", constant("The report is being created."))),
	}, {
		Name: "creating-status-in-form", Statement: statement, Title: "A form body that meets a report being created is answered with 503.",
		Witness: twice(inForm), server: rewrite(all(viaForm, code(creating)), status(503)),
	}, {
		Name: "creating-code", Statement: statement, Also: []string{"protocol/idempotency/concurrent"},
		Title:   "A report that is being created is answered with a code that the page does not have.",
		Witness: twice(), server: rewrite(code(creating), text("Code", constant("ReportCreating"))),
	}}
}

func noAccountFaults() []Fault {
	const statement = "error/" + noAccount
	witness := provoked(noAccount)
	return []Fault{{
		Name: "no-account-ignored", Statement: statement, Title: "A caller whose account does not exist is served.",
		Witness: witness, server: rewrite(code(noAccount), accept),
	}, {
		Name: "no-account-status-403", Statement: statement, Title: "A caller whose account does not exist is answered with 403.",
		Witness: witness, server: rewrite(code(noAccount), status(403)),
	}, {
		Name: "no-account-code", Statement: statement, Title: "The code for an account that does not exist is misspelt.",
		Witness: witness, server: rewrite(code(noAccount), text("Code", constant("AccountNotExist"))),
	}, {
		Name: "no-account-message", Statement: statement, Title: "The message for an account that does not exist is another one.",
		Witness: witness, server: rewrite(code(noAccount), text("Message", constant("The account does not exist."))),
	}, {
		Name: "no-account-status-in-xml", Statement: statement, Title: "In XML an account that does not exist is answered with 400.",
		Witness: provoked(noAccount, asXML), server: rewrite(all(inXML, code(noAccount)), status(400)),
	}, {
		Name: "no-account-code-in-form", Statement: statement, Title: "The code for an account that does not exist is another one for a form body.",
		Witness: provoked(noAccount, inForm), server: rewrite(all(viaForm, code(noAccount)), text("Code", constant("Account.NotExisted"))),
	}}
}

func unavailableFaults() []Fault {
	const statement = "error/" + unavailable
	witness := provoked(unavailable)
	return []Fault{{
		Name: "unavailable-status-500", Statement: statement, Title: "A temporary failure is answered with 500.",
		Witness: witness, server: rewrite(code(unavailable), status(500)),
	}, {
		Name: "unavailable-status-200", Statement: statement, Title: "A temporary failure is answered with 200 and an error in the body.",
		Witness: witness, server: rewrite(code(unavailable), status(200)),
	}, {
		Name: "unavailable-code", Statement: statement, Title: "A temporary failure is answered as an internal error.",
		Witness: witness, server: rewrite(code(unavailable), text("Code", constant("InternalError"))),
	}, {
		Name: "unavailable-message", Statement: statement, Title: "The message for a temporary failure is the status line's.",
		Witness: witness, server: rewrite(code(unavailable), text("Message", constant("Service Unavailable"))),
	}, {
		Name: "unavailable-message-in-xml", Statement: statement, Title: "In XML the message for a temporary failure is empty.",
		Witness: provoked(unavailable, asXML), server: rewrite(all(inXML, code(unavailable)), text("Message", constant(""))),
	}, {
		Name: "unavailable-as-success", Statement: statement, Title: "A temporary failure is hidden: the request is answered as a success.",
		Witness: witness, server: rewrite(code(unavailable), accept),
	}}
}

func dispatchFaults() []Fault {
	return []Fault{{
		Name: "unknown-action-status-400", Statement: "protocol/action/unknown", Title: "An unknown Action is refused with 400.",
		Witness: one(set("Action", "SomethingElse")), server: rewrite(all(code(noOperation), withAction), status(400)),
	}, {
		Name: "unknown-action-code", Statement: "protocol/action/unknown", Title: "An unknown Action is refused with InvalidAction.",
		Witness: one(set("Action", "SomethingElse")), server: rewrite(all(code(noOperation), withAction), text("Code", constant("InvalidAction"))),
	}, {
		Name: "missing-action-code", Statement: "protocol/action/required", Title: "A request without Action is refused with MissingAction.",
		Witness: one(lacking("Action")), server: rewrite(all(code(noOperation), not(withAction)), into(acs.NewMissing("Action"))),
	}, {
		Name: "unknown-version-code", Statement: "protocol/version/unknown", Title: "An unknown Version is refused as an unknown Action.",
		Witness: one(set("Version", "1999-01-01")), server: rewrite(code(badVersion), into(acs.ErrInvalidActionNotFound)),
	}, {
		Name: "missing-version-answered-as-documented-error", Statement: "protocol/version/required",
		Title: "A request without Version is answered as an unknown account group.", Witness: one(lacking("Version")),
		server: rewrite(code("MissingVersion"), into(api.ErrInvalidAggregatorIdValue)),
	}}
}

func withAction(r *reply) bool { return r.asked.has("Action") }
