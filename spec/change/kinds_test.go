package change_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/change/oasrules"
)

// edit is an edit of the sample page and what it is told to be, a line a change.
type edit struct {
	name   string
	pieces []string
	want   []string
}

const (
	kettle  = "|KettleId|String|Yes|k-1|The ID of the kettle. |\n"
	green   = " -   GREEN: green leaves.\n-   BLACK: black leaves. |"
	minutes = "|Minutes|Integer|No|3|How long it steeps, in minutes. Valid values: 1 to 10. Default value: 3. |\n"
	label   = "|Label|String|No|mine|The label of the pot. It can be up to 32 characters in length. |\n"
	token   = "|ClientToken|String|No|t-1|The client token that is used to ensure the idempotence of the request. |\n"
	pot     = "|PotId|String|p-1|The ID of the pot. |\n"
	cold    = "\n-   COLD: the pot is cold. |"
	cups    = "|Cups|Integer|4|How many cups are in the pot. |\n"
	colour  = "|Colour|String|red|The colour of the lid. |\n"
	busy    = "|400|Kettle.Busy|The kettle is busy.|Another pot is being brewed.|\n"
	shown   = `{"RequestId": "6A-1", "PotId": "p-1", "State": "HOT", "Cups": 4, "Lid": {"Colour": "red"}}`
)

func edits() []edit {
	return []edit{
		{"a parameter added, optional", []string{token, token + "|Milk|Boolean|No|true|Whether there is milk. |\n"}, []string{"parameter-added-optional Milk, lines - 22"}},
		{"a parameter added, required", []string{token, token + "|CupId|String|Yes|c-1|The ID of the cup. |\n"}, []string{"parameter-added-required CupId, lines - 22", "less-sure request/example, lines 43 44"}},
		{"a parameter removed", []string{label, ""}, []string{"parameter-removed Label, lines 20 -"}},
		{"a parameter renamed", []string{"|Label|String|", "|Inscription|String|"}, []string{"parameter-renamed Inscription, lines 20 20"}},
		{"a parameter renamed, with another limit", []string{"|Label|String|", "|Inscription|String|", "32", "16"}, []string{"parameter-added-optional Inscription, lines - 20", "parameter-removed Label, lines 20 -"}},
		{"a type narrowed", []string{"Label|String|No|mine|The label of the pot. It can be up to 32 characters in length. ", "Label|Integer|No|5|The label of the pot. "}, []string{"parameter-limit-removed Label/max-length, lines 20 -", "parameter-type-narrowed Label/type, lines 20 20"}},
		{"a type widened", []string{"|Minutes|Integer|", "|Minutes|String|"}, []string{"parameter-type-widened Minutes/type, lines 19 19"}},
		{"an enum value added", []string{green, green[:len(green)-2] + "\n-   WHITE: white leaves. |"}, []string{"parameter-limit-loosened Leaf/enum, lines 15 15"}},
		{"an enum value removed", []string{"\n-   BLACK: black leaves. |", " |"}, []string{"parameter-limit-tightened Leaf/const, lines 15 15"}},
		{"an enum with other values", []string{"BLACK: black", "WHITE: white"}, []string{"parameter-limit-changed Leaf/enum, lines 15 15"}},
		{"a limit tightened", []string{"1 to 10", "1 to 5"}, []string{"parameter-limit-tightened Minutes/maximum, lines 19 19"}},
		{"a limit loosened", []string{"1 to 10", "1 to 20"}, []string{"parameter-limit-loosened Minutes/maximum, lines 19 19"}},
		{"a length tightened", []string{"32 characters", "16 characters"}, []string{"parameter-limit-tightened Label/max-length, lines 20 20"}},
		{"a limit added", []string{"The ID of the kettle. ", "The ID of the kettle. It can be up to 64 characters in length. "}, []string{"parameter-limit-added KettleId/max-length, lines - 14"}},
		{"a limit removed", []string{" It can be up to 32 characters in length.", ""}, []string{"parameter-limit-removed Label/max-length, lines 20 -"}},
		{"a default changed", []string{"Default value: 3", "Default value: 5"}, []string{"default-changed Minutes/default, lines 19 19"}},
		{"a default added", []string{"The leaves. ", "The leaves. Default value: GREEN. "}, []string{"default-added Leaf/default, lines - 15"}},
		{"a default removed", []string{" Default value: 3.", ""}, []string{"default-removed Minutes/default, lines 19 -"}},
		{"required, then optional", []string{"|KettleId|String|Yes|", "|KettleId|String|No|"}, []string{"parameter-became-optional KettleId/optional, lines 14 14"}},
		{"optional, then required", []string{"|Leaf|String|No|", "|Leaf|String|Yes|"}, []string{"parameter-became-required Leaf/required, lines 15 15", "less-sure request/example, lines 43 43"}},
		{"a member added", []string{cups, cups + "|Handle|String|on|The handle. |\n", `"Cups": 4`, `"Cups": 4, "Handle": "on"`}, []string{"member-added response/Handle, lines - 35"}},
		{"a member added that no example shows", []string{cups, cups + "|Handle|String|on|The handle. |\n"}, []string{"member-added-sometimes response/Handle, lines - 35"}},
		{"an object added", []string{cups, cups + "|Tray|Object| |The tray. |\n|Width|Integer|3|The width of the tray. |\n", `"Cups": 4`, `"Cups": 4, "Tray": {"Width": 3}`}, []string{"member-added response/Tray, lines - 35"}},
		{"an object removed", []string{"|Lid|Object| |The lid. |\n|Colour|String|red|The colour of the lid. |\n", "", `, "Lid": {"Colour": "red"}`, ""}, []string{"member-removed response/Lid, lines 35 -"}},
		{"a member removed", []string{cups, "", `, "Cups": 4`, ""}, []string{"member-removed response/Cups, lines 34 -"}},
		{"a member renamed", []string{"|PotId|", "|VesselId|", `"PotId"`, `"VesselId"`}, []string{"member-renamed response/VesselId, lines 28 28"}},
		{"a member moved", []string{cups, "", colour, colour + cups, `, "Cups": 4`, "", `"red"`, `"red", "Cups": 4`}, []string{"member-moved response/Lid.Cups, lines 34 36"}},
		{"a member moved, by the order of rows alone", []string{cups, "", colour, colour + cups, `, "Cups": 4`, ""}, []string{"member-placed response/Lid.Cups, lines 34 36"}},
		{"a member retyped", []string{"|Cups|Integer|", "|Cups|String|", `"Cups": 4`, `"Cups": "4"`}, []string{"member-retyped response/Cups/type, lines 34 34"}},
		{"a value of a member added", []string{cold, "\n-   COLD: the pot is cold.\n-   DRY: the pot is dry. |"}, []string{"member-limit-loosened response/State/enum, lines 29 29"}},
		{"a value of a member removed", []string{cold, " |"}, []string{"member-limit-tightened response/State/enum, lines 29 29"}},
		{"a member that is not always there", []string{"The ID of the pot. ", "The ID of the pot. This parameter is returned only when the kettle is new. "}, []string{"member-sometimes response/PotId/present, lines 28 28"}},
		{"an error added", []string{busy, busy + "|403|Kettle.Forbidden|You may not use the kettle.|It is not yours.|\n"}, []string{"error-added error/Kettle.Forbidden, lines - 62"}},
		{"an error removed", []string{busy, ""}, []string{"error-removed error/Kettle.Busy, lines 61 -"}},
		{"the status of an error changed", []string{"|400|Kettle.Busy|", "|409|Kettle.Busy|"}, []string{"error-status-changed error/Kettle.Busy, lines 61 61"}},
		{"the code of an error changed", []string{"|Kettle.Busy|", "|Kettle.InUse|"}, []string{"error-code-changed error/Kettle.InUse, lines 61 61"}},
		{"the message of an error reworded", []string{"The kettle is busy.", "The kettle is in use."}, []string{"error-message-reworded error/Kettle.Busy, lines 61 61"}},
		{"idempotency removed", []string{"The client token that is used to ensure the idempotence of the request.", "A token."}, []string{"idempotency-removed ClientToken/idempotent, lines 21 -", "reworded ClientToken, lines 21 21"}},
		{"the version changed", []string{"version=2021-03-04", "version=2022-03-04"}, []string{"version-changed version, lines 1 1"}},
		{"the operation renamed", []string{"# BrewTea", "# SteepTea", "api=BrewTea", "api=SteepTea", "|BrewTea|The operation. Set the value to BrewTea.", "|SteepTea|The operation. Set the value to SteepTea.", "Action=BrewTea", "Action=SteepTea"}, []string{"operation-renamed operation/SteepTea, lines 1 1"}},
		{"a parameter in another case alone", []string{"How long it steeps", "This parameter takes effect only when Leaf is set to GREEN. How long it steeps"}, []string{"need-added Minutes/needs, lines - 19"}},
		{"announced to end", []string{"The label of the pot.", "The label of the pot. This parameter is deprecated."}, []string{"deprecated Label, lines 20 20"}},
		{"a demand that no rule reads", []string{"The label of the pot.", "The label of the pot. It must rhyme with the name of the guest."}, []string{"demand-reworded Label, lines 20 20"}},
		{"other words", []string{"The label of the pot.", "What is written on the pot."}, []string{"reworded Label, lines 20 20"}},
		{"numbers that may be larger", []string{"|Minutes|Integer|", "|Minutes|Long|"}, []string{"parameter-number-widened Minutes/type, lines 19 19"}},
		{"a member whose numbers may be larger", []string{"|Cups|Integer|", "|Cups|Long|"}, []string{"member-number-widened response/Cups/type, lines 34 34"}},
		{"a member whose example alone is larger", []string{"|Cups|Integer|4|", "|Cups|Integer|40000000000|"}, []string{"number-shown response/Cups/type, lines 34 34"}},
		{"a list of parameters in another form", []string{token, token + "|Spice.1|String|No|a|A spice. |\n|Spice.2|String|No|b|A spice. |\n"}, []string{"parameter-added-optional Spice.1, lines - 22", "parameter-added-optional Spice.2, lines - 23"}},
		{"two things at once", []string{"1 to 10", "1 to 5", label, ""}, []string{"parameter-limit-tightened Minutes/maximum, lines 19 19", "parameter-removed Label, lines 20 -"}},
	}
}

func TestKindsOfChanges(t *testing.T) {
	before := brewTea(t)
	old := compiled(t, before)
	for _, e := range edits() {
		t.Run(e.name, func(t *testing.T) {
			now := compiled(t, edited(t, before, e.pieces...))
			found := findings(t, old, now)
			list := between(old, now, found)
			var got []string
			for _, c := range list {
				got = append(got, told(c))
				if c.ID == "" || c.Why == "" {
					t.Errorf("%s is no row of the table", c.ID)
				}
			}
			if !slices.Equal(got, e.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(e.want, "\n"))
			}
			notMilder(t, list, found)
		})
	}
}

// notMilder: what oasdiff calls breaking for clients, the table does not call harmless; and oasdiff finds nothing in the
// descriptions of pages that no change of a statement tells.
func notMilder(t *testing.T, list []change.Change, found []oasrules.Finding) {
	t.Helper()
	breaking := map[string]bool{}
	for _, f := range found {
		breaking[f.Rule] = f.Level == oasrules.Breaking
	}
	for _, c := range list {
		if strings.HasPrefix(c.ID, "description-") {
			t.Errorf("%s: %v", c.Why, c.OAS)
		}
		shown := c.ID == "number-shown" // the descriptions do not tell that an example alone says it
		for _, rule := range c.OAS {
			if breaking[rule] && !c.Clients && !shown {
				t.Errorf("%s breaks no client, %s does", told(c), rule)
			}
		}
	}
}
