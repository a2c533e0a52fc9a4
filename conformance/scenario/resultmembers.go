package scenario

// onlyMembers: a result has no member that the page does not list.
func (d *deriver) onlyMembers() {
	check := Check{Kind: OnlyMembers}
	d.eachFormat("a result in %s has only members that the page lists", check)
	d.anywhere(check)
}
