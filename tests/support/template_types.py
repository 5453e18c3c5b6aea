"""What templates use of the dataclasses that they are given: a walk over their syntax trees with types in the place of values.

A type here is an annotation, such as list[Card]. UNKNOWN stands for all that no annotation says more of: texts, numbers,
fields of records. A macro is walked once for each set of types that it is called with, and what stands behind a condition that is
plainly false is left out.
"""

import typing
from dataclasses import dataclass, field

from jinja2 import Environment, nodes

from tests.support.annotations import UNKNOWN, Literal, element, fields_of, first_known, is_mapping, is_structured, known, value_of

_CONTEXT, _BLOCKS = "the context", "the blocks"  # beside the names of a scope
_KEEPS = {"list", "sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr"}


@dataclass(frozen=True, eq=False)
class Macro:
    """A macro, or the block of a call, with the template that it stands in and the names that it sees."""

    node: nodes.Macro | nodes.CallBlock
    scope: dict
    template: str


@dataclass(frozen=True)
class Given:
    """A field of the context: the class that states it, and its type."""

    owner: type
    hint: object


@dataclass(frozen=True, eq=False)
class Module:
    """An imported template, by its names."""

    scope: dict


@dataclass
class Reader:
    """Walks templates. `used` are (class, field); `missing` are sentences about names that nothing gives."""

    environment: Environment
    used: set = field(default_factory=set)
    missing: list = field(default_factory=list)
    _trees: dict = field(default_factory=dict)
    _modules: dict = field(default_factory=dict)
    _called: set = field(default_factory=set)
    _at: str = ""

    def read(self, template, context, others=()):
        """Walk a template that is given the fields of a class by name, and other names of which no type is known."""
        given = {name: Given(owner, hint) for name, (owner, hint) in fields_of(context).items()}
        self._template(template, {**dict.fromkeys(others, UNKNOWN), **given, _CONTEXT: context, _BLOCKS: {}})

    def _template(self, name, scope):
        """Walk a template that sees the names in `scope`, and leaves its own there."""
        before, self._at = self._at, name
        if name not in self._trees:
            source, _, _ = self.environment.loader.get_source(self.environment, name)
            self._trees[name] = self.environment.parse(source)
        self._body(self._trees[name].body, scope)
        self._at = before

    def _body(self, body, scope):
        for node in body:
            getattr(self, f"_{type(node).__name__.lower()}", self._children)(node, scope)

    def _output(self, node, scope):
        for one in node.nodes:
            self._type(one, scope)

    def _children(self, node, scope):
        for one in node.iter_child_nodes():
            self._type(one, scope) if isinstance(one, nodes.Expr) else self._body([one], scope)

    def _for(self, node, scope):
        inner = {**scope, "loop": UNKNOWN}
        self._bind(node.target, element(self._type(node.iter, scope)), inner)
        if node.test is not None:
            self._type(node.test, inner)
        self._body(node.body, inner)
        self._body(node.else_, scope)

    def _if(self, node, scope):
        if self._type(node.test, scope) is not False:
            self._body(node.body, scope)
        self._body(node.elif_, scope)
        self._body(node.else_, scope)

    def _assign(self, node, scope):
        self._bind(node.target, self._type(node.node, scope), scope)

    def _macro(self, node, scope):
        scope[node.name] = Macro(node, scope, self._at)

    def _callblock(self, node, scope):
        self._type(node.call, {**scope, "caller": Macro(node, scope, self._at)})

    def _import(self, node, scope):
        name = node.template.value
        if name not in self._modules:
            self._modules[name] = {_CONTEXT: None, _BLOCKS: {}}
            self._template(name, self._modules[name])
        scope[node.target] = Module(self._modules[name])

    def _include(self, node, scope):
        self._template(node.template.value, dict(scope))

    def _extends(self, node, scope):
        own = {block.name: block for block in self._trees[self._at].find_all(nodes.Block)}
        self._template(node.template.value, {**scope, _BLOCKS: own})

    def _block(self, node, scope):
        self._body(scope[_BLOCKS].get(node.name, node).body, scope)

    def _type(self, node, scope):
        found = getattr(self, f"_of_{type(node).__name__.lower()}", None)
        if found is not None:
            return found(node, scope)
        self._children(node, scope)
        return UNKNOWN

    def _of_name(self, node, scope):
        if node.name not in scope and node.name not in self.environment.globals:
            self.missing.append(f"{self._at}, line {node.lineno}: nothing gives {node.name}")
        found = scope.get(node.name, UNKNOWN)
        if isinstance(found, Given):
            self.used.add((found.owner, node.name))
            return found.hint
        return found

    def _of_getattr(self, node, scope):
        return self._field(self._type(node.node, scope), node.attr, node.lineno)

    def _of_getitem(self, node, scope):
        base = self._type(node.node, scope)
        self._type(node.arg, scope)
        if isinstance(node.arg, nodes.Slice):
            return base
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(base, node.arg.value, node.lineno)
        kind = known(base)
        return value_of(kind) if is_mapping(kind) else element(base)

    def _of_call(self, node, scope):
        macro = self._type(node.node, scope)
        given = [self._type(one, scope) for one in node.args]
        named = {one.key: self._type(one.value, scope) for one in node.kwargs}
        if isinstance(macro, Macro):
            self._call(macro, given, named, scope.get("caller"))
        return UNKNOWN

    def _call(self, macro, given, named, caller):
        names = [one.name for one in macro.node.args]
        defaults = [self._type(one, macro.scope) for one in macro.node.defaults]
        types = dict.fromkeys(names, UNKNOWN) | dict(zip(reversed(names), reversed(defaults))) | dict(zip(names, given)) | named
        key = (macro.node, macro.scope[_CONTEXT], caller and caller.node, repr(types))
        if key not in self._called:
            self._called.add(key)
            before, self._at = self._at, macro.template
            self._body(macro.node.body, {**macro.scope, **types, **({"caller": caller} if caller else {})})
            self._at = before

    def _of_filter(self, node, scope):
        base = self._type(node.node, scope) if node.node is not None else UNKNOWN
        given = {one.key: one.value for one in node.kwargs}
        for one in [*node.args, *given.values()]:
            self._type(one, scope)
        attribute = given.get("attribute") or (node.args[0] if node.name in ("selectattr", "rejectattr", "groupby") else None)
        inner = element(base)
        for name in str(attribute.value).split(".") if attribute is not None else ():
            inner = inner if name.isdigit() else self._field(inner, name, node.lineno)
        if node.name == "map":
            return list[inner] if attribute is not None else UNKNOWN
        if node.name in ("first", "last"):
            return inner
        return base if node.name in _KEEPS else self._returned(node.name)

    def _returned(self, name):
        """What a filter of our own says that it gives."""
        filter = self.environment.filters[name]
        is_ours = getattr(filter, "__module__", "").startswith("macros.")
        return typing.get_type_hints(filter).get("return", UNKNOWN) if is_ours else UNKNOWN

    def _of_test(self, node, scope):
        if node.name == "defined" and isinstance(node.node, nodes.Getattr):
            base = known(self._type(node.node.node, scope))
            if is_structured(base) and node.node.attr not in fields_of(base):
                return False
        self._children(node, scope)
        return UNKNOWN

    def _of_const(self, node, scope):
        return False if node.value is False else UNKNOWN

    def _of_and(self, node, scope):
        return False if self._type(node.left, scope) is False else self._type(node.right, scope)

    def _of_condexpr(self, node, scope):
        kept = [node.expr2] if self._type(node.test, scope) is False else [node.expr1, node.expr2]
        return first_known(*(self._type(one, scope) for one in kept if one is not None))

    def _of_or(self, node, scope):
        return first_known(self._type(node.left, scope), self._type(node.right, scope))

    def _of_list(self, node, scope):
        return Literal(tuple(self._type(one, scope) for one in node.items))

    _of_tuple = _of_list

    def _field(self, base, name, line):
        if isinstance(base, Module):
            if name not in base.scope:
                self.missing.append(f"{self._at}, line {line}: there is no macro {name}")
            return base.scope.get(name, UNKNOWN)
        kind = known(base)
        if is_structured(kind):
            if name not in fields_of(kind):
                self.missing.append(f"{self._at}, line {line}: {kind.__name__} has no {name}")
                return UNKNOWN
            owner, hint = fields_of(kind)[name]
            self.used.add((owner, name))
            return hint
        return value_of(kind) if is_mapping(kind) else UNKNOWN

    def _bind(self, target, kind, scope):
        if isinstance(target, nodes.Name):
            scope[target.name] = kind
        elif isinstance(target, nodes.Tuple):
            parts = self._parts(known(kind))
            for index, one in enumerate(target.items):
                self._bind(one, parts[index] if index < len(parts) else UNKNOWN, scope)

    def _parts(self, kind):
        """The types of what a tuple is unpacked into; each field of a NamedTuple is used then."""
        if isinstance(kind, Literal):
            return kind.items
        if is_structured(kind) and hasattr(kind, "_fields"):
            return tuple(self._field(kind, name, 0) for name in kind._fields)
        return typing.get_args(kind) if typing.get_origin(kind) is tuple else ()
