package org.cartora.batch.job;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;

/**
 * Begins and ends by the UserTransaction. On this server the TransactionManager alone does not bind the transaction to the
 * component, pooled connections stay outside it, and after a crash figures and place would differ.
 */
final class Transactions implements TransactionManager {

    private final TransactionManager manager;
    private final UserTransaction user;

    Transactions(TransactionManager manager, UserTransaction user) {
        this.manager = manager;
        this.user = user;
    }

    @Override
    public void begin() throws NotSupportedException, SystemException {
        user.begin();
    }

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        user.commit();
    }

    @Override
    public void rollback() throws SystemException {
        user.rollback();
    }

    @Override
    public int getStatus() throws SystemException {
        return user.getStatus();
    }

    @Override
    public void setRollbackOnly() throws SystemException {
        user.setRollbackOnly();
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        user.setTransactionTimeout(seconds);
    }

    @Override
    public Transaction getTransaction() throws SystemException {
        return manager.getTransaction();
    }

    @Override
    public Transaction suspend() throws SystemException {
        return manager.suspend();
    }

    @Override
    public void resume(Transaction transaction) throws InvalidTransactionException, SystemException {
        manager.resume(transaction);
    }
}
