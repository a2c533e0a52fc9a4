package scenario

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// tagParameters are the names of the parameters of two tags, as they are sent.
type tagParameters struct{ key, value, key2, value2 string }

func (d *deriver) tagParameters() tagParameters {
	stem := strings.TrimSuffix(strings.TrimSuffix(d.statement.Subject.Name, "Key"), "Value")
	second := strings.Replace(stem, ".N.", ".2.", 1)
	return tagParameters{instance(stem + "Key"), instance(stem + "Value"), second + "Key", second + "Value"}
}

// filterTag: what is there has the tags that were asked for. The row of the key speaks of keys and of several tags, that of the
// value of a value beside its key.
func (d *deriver) filterTag() {
	where, ok := contract.ReadTagging(d.statement.Value)
	if !ok {
		return
	}
	names := d.tagParameters()
	if strings.HasSuffix(d.statement.Subject.Name, "Value") {
		d.tags(where, "value", "what is there has the tag that was asked for by key and value", TellTag, seenAccepted(), names.key, names.value)
		return
	}
	alone := seenAccepted()
	if where.Alone {
		alone = accepted()
	}
	d.tags(where, "key", "what is there has a tag with the key that was asked for", RareTag, alone, names.key)
	d.tags(where, "two", "what is there has both tags that were asked for", TwoTags, seenAccepted(), names.key, names.value, names.key2, names.value2)
	d.tagBeginning(where, names.key)
	d.noTag(names.key)
}

// tags asks for tags that the items of an earlier answer have.
func (d *deriver) tags(where contract.Tagging, variant, title string, pick Pick, answered Check, names ...string) {
	r, sent := d.whole(), strings.Join(names, ",")
	for i, name := range names {
		r = r.with(name, d.tagTaken([]string{"{key}", "{value}", "{key2}", "{value2}"}[i], pick))
	}
	d.relate(variant, title, d.allTags(where, strconv.Itoa(len(names)/2+len(names)%2)), d.walking(probe(r, answered,
		needed(d.tagCheck(ListsTagsTell, sent)), d.tagCheck(ListsTagged, sent), d.tagCheck(ListsTaggedAll, sent))))
}

// tagBeginning: a key is not a part of one.
func (d *deriver) tagBeginning(where contract.Tagging, key string) {
	exploring(d.relate("beginning", "the beginning of a key is another key", d.allTags(where, "1"),
		d.walking(probe(d.whole().with(key, d.tagTaken("{key}", BeginsTag)), seenAccepted(), d.tagCheck(ListsTagged, key)))))
}

// noTag: a key that nothing has gives nothing.
func (d *deriver) noTag(key string) {
	const nothing = "PlumbFitsNothing"
	if _, broken := d.op.Broken(d.statement.Subject.Name, nothing); broken {
		return
	}
	exploring(d.relate("nothing", "a key that nothing has gives no item", d.all(d.several("1")),
		probe(d.whole().with(key, Literal(nothing)), seenAccepted(), d.items(ListsNothing, "", "", ""))))
}

// allTags is the step that asks for the whole list, which has so many different keys.
func (d *deriver) allTags(where contract.Tagging, keys string) Step {
	path := strings.TrimPrefix(strings.ReplaceAll(where.List, ".", "/")+"/"+where.Key, "/")
	return d.all(needed(d.items(ListsDiffer, path, keys, "")))
}

func (d *deriver) tagTaken(text string, pick Pick) Value {
	return Value{Text: text, From: Taken{Step: "all", Path: d.located(d.op.Listing.List), Tags: d.statement.Value, Pick: pick}}
}

func (d *deriver) tagCheck(kind Kind, sent string) Check {
	return d.items(kind, d.statement.Value, sent, "all")
}
