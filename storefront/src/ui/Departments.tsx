import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { categories } from '../api/catalog'
import { useUi } from '../state/ui'
import { Dialog } from './Dialog'
import { Failure, Spinner } from './States'

/** The whole tree of categories in a drawer. */
export function Departments() {
  const { menuOpen, closeMenu } = useUi()
  const query = useQuery(categories)
  return (
    <Dialog open={menuOpen} onClose={closeMenu} title="Departments" kind="drawer-left">
      {query.isPending && <Spinner label="Loading departments" />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      <ul className="space-y-6">
        {query.data?.map((department) => (
          <li key={department.id}>
            <Link to="/c/$slug" params={{ slug: department.slug }} onClick={closeMenu}
              className="block py-1.5 text-lg font-semibold tracking-tight hover:underline">
              {department.name}
            </Link>
            {(department.children?.length ?? 0) > 0 && (
              <ul className="mt-1 border-l border-line pl-4">
                {department.children?.map((child) => (
                  <li key={child.id}>
                    <Link to="/c/$slug" params={{ slug: child.slug }} onClick={closeMenu}
                      className="block py-2 text-muted hover:text-ink hover:underline">
                      {child.name}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
